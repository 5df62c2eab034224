-- What was removed for good, from every release. Rights, and the function that removes, stand in R__guards.sql.

create table withdrawal (
    number     integer     generated always as identity primary key,
    entry      bigint      not null references entry,
    locale     text, -- of the revision
    revision   integer, -- null if the whole entry was withdrawn
    reason     text        not null check (length(reason) between 1 and 1000),
    release    integer     not null references release deferrable initially deferred, -- made in the same transaction
    created_at timestamptz not null,
    created_by text        not null,
    check ((locale is null) = (revision is null)),
    foreign key (entry, locale, revision) references revision (entry, locale, number)
);
create unique index withdrawal_once on withdrawal (entry, coalesce(revision, 0));
create index withdrawal_release on withdrawal (release);

-- Of a withdrawn revision nothing is left but words of vocabularies, for those who refer to its entry.
alter table revision add column withdrawn boolean not null default false;

-- Bodies to which nothing points any more are looked for by this.
create index rendition_body on rendition (body);
