-- The store: documents, the releases that published them, and what readers get of each.
-- A range [first, last] of releases says when a published row holds; last is 2147483647 while it still does, so that
-- "in release n" is: n between first and last. Triggers and rights stand in R__guards.sql; by one of them a range begins with
-- a release that exists.

create table release (
    number       integer     primary key check (number > 0),
    published_at timestamptz not null,
    published_by text        not null,
    note         text,
    renderer     integer     not null, -- the version of the code by which everything in it is rendered
    languages    text        not null  -- the languages in which everything in it is rendered: en,es
);
create index release_published_at on release (published_at, number);

create sequence entry_seq increment by 1000;
create table entry (
    id   bigint primary key,
    type text   not null check (type in ('roadmap', 'skill', 'job-role', 'learning-resource')),
    unique (id, type)
);

create table revision (
    entry      bigint      not null references entry,
    locale     text        not null,
    number     integer     not null check (number > 0),
    document   text        not null,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    created_by text        not null,
    primary key (entry, locale, number)
);

create table draft (
    entry         bigint      not null,
    type          text        not null,
    locale        text        not null, -- the default language: the document itself; another one: its translated texts
    slug          text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    document      text        not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    version       integer     not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    imported      text, -- the SHA-256 of the document that an import last wrote here
    base_revision integer, -- the revision from which the document was edited; null before the first one
    staged        text        check (staged = 'retire'), -- a new slug stages a renaming by itself
    replaced_by   bigint      references entry check (replaced_by is null or staged = 'retire'),
    primary key (entry, locale),
    unique (type, slug, locale),
    foreign key (entry, type) references entry (id, type),
    foreign key (entry, locale, base_revision) references revision (entry, locale, number)
);

create table publication (
    entry    bigint  not null,
    locale   text    not null,
    revision integer not null,
    first    integer not null,
    last     integer not null default 2147483647 check (last >= first),
    primary key (entry, locale, first),
    foreign key (entry, locale, revision) references revision (entry, locale, number)
);
create unique index publication_open on publication (entry, locale) where last = 2147483647;

create sequence name_seq increment by 1000;
create table name (
    id          bigint  primary key,
    type        text    not null,
    slug        text    not null,
    entry       bigint  not null,
    state       text    not null check (state in ('live', 'moved', 'retired')),
    replaced_by bigint  references entry,
    first       integer not null,
    last        integer not null default 2147483647 check (last >= first),
    foreign key (entry, type) references entry (id, type)
);
create unique index name_open on name (type, slug) where last = 2147483647;
create unique index name_entry_open on name (entry) where state <> 'moved' and last = 2147483647;
create index name_ended on name (last) where last < 2147483647;
create index name_slug on name (type, slug);
create index name_entry on name (entry);

create table body (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    text   text not null -- text, not jsonb: the order of its members and its bytes are ours
);

create sequence rendition_seq increment by 1000;
create table rendition (
    id       bigint  primary key,
    entry    bigint  not null references entry,
    type     text    not null check (type in ('roadmap', 'stage', 'tip', 'skill', 'job-role', 'learning-resource')),
    part     text    not null, -- the slug of a stage or tip; '' for the entry itself
    slug     text    not null,
    locale   text    not null,
    body     text    not null references body,
    sha256   text    not null check (sha256 ~ '^[0-9a-f]{64}$'), -- over all that readers can get of it; its entity tag
    summary  text    not null,
    title    text    collate "und-x-icu" not null, -- the root collation of Unicode, the same on every machine
    position integer not null, -- of a stage or tip within its roadmap; 0 for an entry
    terms    text    not null, -- what it says in words of vocabularies: |kind=book|access=free|
    hours    integer, -- the most that it takes; null if nobody knows
    first    integer not null,
    last     integer not null default 2147483647 check (last >= first),
    license  text -- where the terms of its texts stand; null if they are those of the service
);
create unique index rendition_open on rendition (entry, type, part, locale) where last = 2147483647;
-- Each order of a list has an index of what still holds and one of what does not, so that the newest release meets no
-- former rows.
create index rendition_title on rendition (type, locale, title, slug, id) include (first) where last = 2147483647;
create index rendition_title_ended on rendition (type, locale, title, slug, id) include (first, last)
    where last < 2147483647;
create index rendition_position on rendition (type, locale, position, slug, id) include (first)
    where position > 0 and last = 2147483647;
create index rendition_position_ended on rendition (type, locale, position, slug, id) include (first, last)
    where position > 0 and last < 2147483647;
create index rendition_updated on rendition (type, locale, first, slug, id) where last = 2147483647;
create index rendition_updated_ended on rendition (type, locale, first, slug, id) include (last) where last < 2147483647;
create index rendition_newest on rendition (type, locale, first desc, slug, id) where last = 2147483647;
create index rendition_newest_ended on rendition (type, locale, first desc, slug, id) include (last)
    where last < 2147483647;
create index rendition_slug on rendition (slug, type, locale);
create index rendition_entry on rendition (entry, part, locale, last);
-- Only stages and tips have a position: without this the planner takes them for a handful.
create statistics rendition_parts (mcv) on type, locale, position from rendition;
-- What a large release replaces ends when it begins: without this the planner takes the rows of a former one for open.
create statistics rendition_ranges (mcv) on first, last from rendition;

-- Something under which lists find a rendition: kind=book, skill=python, stage=beginner, hours=64 (or less). It carries what
-- they are sorted by and the words by which they are filtered further, so that a page is read off one index.
create table facet (
    rendition bigint  not null, -- none is ever removed, and looking each up again costs a third of all facets
    value     text    not null,
    type      text    not null,
    locale    text    not null,
    title     text    collate "und-x-icu" not null,
    slug      text    not null,
    terms     text    not null,
    hours     integer,
    position  integer not null, -- of a stage or tip, or the first place that the roadmap of the value gives it; else 0
    updated   integer not null, -- the first release of the rendition
    first     integer not null,
    last      integer not null default 2147483647 check (last >= first)
);
create index facet_rendition on facet (rendition, last);
-- One of a value is open at most.
create unique index facet_open on facet (type, locale, value, rendition) include (first) where last = 2147483647;
create index facet_ended on facet (type, locale, value, rendition) include (first, last) where last < 2147483647;
create index facet_title on facet (type, locale, value, title, slug, rendition)
    include (first, updated, position, hours, terms) where last = 2147483647;
create index facet_title_ended on facet (type, locale, value, title, slug, rendition)
    include (first, last, updated, position, hours, terms) where last < 2147483647;
create index facet_updated on facet (type, locale, value, updated, slug, rendition)
    include (first, hours, terms) where last = 2147483647;
create index facet_updated_ended on facet (type, locale, value, updated, slug, rendition)
    include (first, last, hours, terms) where last < 2147483647;
create index facet_newest on facet (type, locale, value, updated desc, slug, rendition)
    include (first, hours, terms) where last = 2147483647;
create index facet_newest_ended on facet (type, locale, value, updated desc, slug, rendition)
    include (first, last, hours, terms) where last < 2147483647;

-- Types have values of their own: without this the planner takes filters that meet thousands of rows for ones that meet a
-- handful.
create statistics facet_values (dependencies, mcv) on type, locale, value from facet;
create statistics facet_ranges (mcv) on updated, first, last from facet;

create sequence link_seq increment by 1000;
create table link (
    id         bigint  primary key,
    source     bigint  not null references entry,
    part       text    not null, -- the slug of the stage or tip in which it stands; '' for the entry itself
    relation   text    not null,
    target     bigint  not null references entry,
    position   integer not null, -- among the links of one source and relation
    attributes text    not null,
    referrer   text    not null, -- its source and part as a reader of the target is shown them, as JSON
    first      integer not null,
    last       integer not null default 2147483647 check (last >= first)
);
create unique index link_open on link (source, relation, position) where last = 2147483647;
create index link_source on link (source, relation, target) include (first, last);
create index link_target on link (target, id);
create index link_target_relation on link (target, relation, id);
create statistics link_parts (dependencies, mcv) on relation, part from link;
