-- Releases that somebody asks for and somebody else makes or declines. Rights stand in R__guards.sql.

create table proposal (
    number     integer     generated always as identity primary key,
    note       text,
    state      text        not null default 'open' check (state in ('open', 'published', 'declined')),
    created_at timestamptz not null,
    created_by text        not null references key (id),
    decided_at timestamptz check ((decided_at is null) = (state = 'open')),
    decided_by text        references key (id) check ((decided_by is null) = (state = 'open')),
    release    integer     references release check ((release is null) = (state <> 'published')),
    reason     text        check (reason is null or state = 'declined')
);
create index proposal_state on proposal (state, number);

-- The drafts that it is about, each in the version that was seen.
create table proposal_entry (
    proposal integer not null references proposal,
    entry    bigint  not null,
    type     text    not null,
    slug     text    not null,
    version  integer not null,
    primary key (proposal, entry),
    foreign key (entry, type) references entry (id, type)
);
