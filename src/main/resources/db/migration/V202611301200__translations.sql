-- What translated texts were translated from, so that one can see which have been left behind by their documents; and links that
-- show what is not public yet. Rights stand in R__guards.sql.

-- A digest of what a translation of a document has to say: its texts, and what its parts are called. Other members may change
-- without a translation being left behind. TranslationSourceTest knows which members are texts.
create function texts_sha256(document text) returns text language sql immutable parallel safe as $$
    select encode(sha256(convert_to(jsonb_build_array(
        jsonb_path_query_array(d, 'strict $.** ? (@.type() == "object").keyvalue() ? (
            @.key == "title" || @.key == "summary" || @.key == "introduction" || @.key == "conclusion" || @.key == "audience"
            || @.key == "industries" || @.key == "goal" || @.key == "guidance" || @.key == "condition" || @.key == "emphasis"
            || @.key == "body" || @.key == "actions" || @.key == "otherNames" || @.key == "searchTerms"
            || @.key == "otherTitles" || @.key == "responsibilities" || @.key == "text").value ? (@ != null)'),
        -- What tells the parts of lists from each other, if they say something.
        jsonb_path_query_array(d, 'strict $.*.** ? (@.type() == "object" && (exists (@.title) || exists (@.text)
            || @.condition != null || @.emphasis != null)).keyvalue() ? (
            @.key == "slug" || @.key == "skill" || @.key == "proficiency").value'))::text, 'UTF8')), 'hex')
    from (select document::jsonb as d) parsed
$$;

alter table draft
    add column texts_sha256 text generated always as (texts_sha256(document)) stored,
    add column translated_sha256 text, -- of the document from which texts were translated; null of a document itself
    add column base_translated_sha256 text; -- the same of what was published
-- A document has a slug in it, translated texts have none.
update draft t set
    translated_sha256 = case when t.updated_at < d.updated_at then '' else d.texts_sha256 end,
    base_translated_sha256 = case when t.base_revision is null then null
        when t.updated_at < d.updated_at then '' else d.texts_sha256 end
from draft d where d.entry = t.entry and d.document::jsonb ? 'slug' and not t.document::jsonb ? 'slug';

create table preview_link (
    id         text        primary key check (id ~ '^[0-9a-z]{12}$'),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'), -- of the token, which is kept nowhere
    key        text        not null references key (id),
    entry      bigint      not null references entry,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index preview_link_key on preview_link (key);
create index preview_link_expired on preview_link (expires_at);
