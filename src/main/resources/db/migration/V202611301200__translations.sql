-- What translated texts were translated from, so that one can see which have been left behind by their documents; and links that
-- show what is not public yet. Rights stand in R__guards.sql.

-- A digest of what a translation of a document has to say: its texts, and what its parts are called. Other members may change
-- without a translation being left behind. TranslationSourceTest knows which members are texts.
create function texts_sha256(document text) returns text language sql immutable parallel safe as $$
    select encode(sha256(convert_to(jsonb_build_array(
        jsonb_path_query_array(d, '$.**.title'), jsonb_path_query_array(d, '$.**.summary'),
        jsonb_path_query_array(d, '$.**.introduction'), jsonb_path_query_array(d, '$.**.conclusion'),
        jsonb_path_query_array(d, '$.**.audience'), jsonb_path_query_array(d, '$.**.industries'),
        jsonb_path_query_array(d, '$.**.goal'), jsonb_path_query_array(d, '$.**.guidance'),
        jsonb_path_query_array(d, '$.**.condition'), jsonb_path_query_array(d, '$.**.emphasis'),
        jsonb_path_query_array(d, '$.**.body'), jsonb_path_query_array(d, '$.**.actions'),
        jsonb_path_query_array(d, '$.**.otherNames'), jsonb_path_query_array(d, '$.**.searchTerms'),
        jsonb_path_query_array(d, '$.**.otherTitles'), jsonb_path_query_array(d, '$.**.responsibilities'),
        jsonb_path_query_array(d, '$.**.text'),
        jsonb_path_query_array(d, '$.*.** ? (exists (@.title)).slug'),
        jsonb_path_query_array(d, '$.** ? (@.condition != null || @.emphasis != null).skill'),
        jsonb_path_query_array(d, '$.** ? (exists (@.text)).proficiency'))::text, 'UTF8')), 'hex')
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
