-- How far imports are, noted beside their transactions. Rights stand in R__guards.sql.

create table import (
    id         integer     generated always as identity primary key,
    key        text        not null references key (id),
    state      text        not null default 'reading'
        check (state in ('reading', 'saving', 'publishing', 'done', 'failed')),
    read       integer     not null default 0,
    total      integer, -- null until the body is unpacked
    release    integer     references release,
    started_at timestamptz not null,
    ended_at   timestamptz check ((ended_at is null) = (state not in ('done', 'failed')))
);
create index import_key on import (key, id);
create index import_started on import (started_at);
