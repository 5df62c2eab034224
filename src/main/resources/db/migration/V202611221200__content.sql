-- The store: documents, the releases that published them, and what readers get of each.
-- A range [first, last] of releases says when a published row holds; last is null while it still does.

create extension if not exists btree_gist; -- lets an exclusion constraint compare plain columns beside ranges

create table release (
    number       integer     primary key check (number > 0),
    published_at timestamptz not null,
    published_by text        not null,
    note         text,
    renderer     integer     not null -- the version of the code that rendered it
);

create sequence entry_seq increment by 50;
create table entry (
    id   bigint primary key,
    type text   not null check (type in ('roadmap', 'skill', 'job-role', 'learning-resource')),
    unique (id, type)
);

create table draft (
    entry      bigint      not null,
    type       text        not null,
    locale     text        not null,
    slug       text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    document   text        not null,
    version    integer     not null,
    imported   text, -- the SHA-256 of the document that an import last wrote here
    primary key (entry, locale),
    unique (type, slug, locale),
    foreign key (entry, type) references entry (id, type)
);

create table revision (
    entry    bigint  not null references entry,
    locale   text    not null,
    number   integer not null check (number > 0),
    document text    not null,
    sha256   text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (entry, locale, number)
);

create sequence name_seq increment by 50;
create table name (
    id          bigint  primary key,
    type        text    not null,
    slug        text    not null,
    entry       bigint  not null,
    state       text    not null check (state in ('live', 'moved', 'retired')),
    replaced_by bigint  references entry,
    first       integer not null references release,
    last        integer check (last >= first),
    foreign key (entry, type) references entry (id, type),
    exclude using gist (type with =, slug with =, int4range(first, last, '[]') with &&)
);
create unique index name_live on name (entry) where state <> 'moved' and last is null;
create index name_slug on name (type, slug);
create index name_entry on name (entry);

create table body (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    text   text not null -- text, not jsonb: the order of its members and its bytes are ours
);

create sequence rendition_seq increment by 50;
create table rendition (
    id       bigint  primary key,
    entry    bigint  not null references entry,
    type     text    not null check (type in ('roadmap', 'stage', 'tip', 'skill', 'job-role', 'learning-resource')),
    part     text    not null, -- the slug of a stage or tip; '' for the entry itself
    slug     text    not null,
    locale   text    not null,
    revision integer not null,
    body     text    not null references body,
    summary  text    not null,
    title    text    collate "und-x-icu" not null, -- the root collation of Unicode, the same on every machine
    search   text    not null,
    position integer not null, -- of a stage or tip within its roadmap; 0 for an entry
    first    integer not null references release,
    last     integer check (last >= first),
    exclude using gist (
        entry with =, type with =, part with =, locale with =, int4range(first, last, '[]') with &&)
);
create index rendition_title on rendition (type, locale, title, slug, id);
create index rendition_position on rendition (type, locale, position, slug, id);
create index rendition_first on rendition (type, locale, first, slug, id);
create index rendition_entry on rendition (entry, type, part);

create sequence facet_seq increment by 50;
create table facet (
    id        bigint  primary key,
    rendition bigint  not null references rendition,
    name      text    not null,
    value     text    not null,
    locale    text    not null,
    title     text    collate "und-x-icu" not null,
    slug      text    not null,
    first     integer not null references release,
    last      integer check (last >= first),
    unique (rendition, name, value)
);
create index facet_value on facet (name, value, locale, title, slug, rendition);

create sequence link_seq increment by 50;
create table link (
    id         bigint  primary key,
    source     bigint  not null references entry,
    part       text    not null, -- the slug of the stage or tip in which it stands; '' for the entry itself
    relation   text    not null,
    target     bigint  not null references entry,
    position   integer not null, -- among the links of one source and relation
    attributes text    not null,
    first      integer not null references release,
    last       integer check (last >= first),
    exclude using gist (source with =, relation with =, position with =, int4range(first, last, '[]') with &&)
);
create index link_target on link (target, relation);
create index link_source on link (source, relation, part);

-- What is published never changes: a row is only ever added, and its range closed once.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % refused: what is published never changes', lower(tg_op), tg_table_name;
end
$$;

create function refuse_change_but_closing() returns trigger language plpgsql as $$
begin
    if old.last is null and new.last is not null and to_jsonb(new) - 'last' = to_jsonb(old) - 'last' then
        return new;
    end if;
    raise exception 'update of % refused: only the end of an open range may be set', tg_table_name;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['name', 'rendition', 'facet', 'link'] loop
        execute format('create trigger closing before update on %I for each row execute function refuse_change_but_closing()', name);
        execute format('create trigger removal before delete on %I for each row execute function refuse_change()', name);
        execute format('create trigger emptying before truncate on %I execute function refuse_change()', name);
    end loop;
    foreach name in array array['release', 'revision', 'body'] loop
        execute format('create trigger change before update or delete on %I for each row execute function refuse_change()', name);
        execute format('create trigger emptying before truncate on %I execute function refuse_change()', name);
    end loop;
end
$$;

-- The role under which the service runs may read, add, edit drafts and close ranges; no more.
grant usage on schema public to "${service}";
grant select, insert on release, entry, draft, revision, name, body, rendition, facet, link to "${service}";
grant update on draft to "${service}";
grant update (last) on name, rendition, facet, link to "${service}";
grant usage on sequence entry_seq, name_seq, rendition_seq, facet_seq, link_seq to "${service}";
