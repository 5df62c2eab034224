-- Who is told of releases and changes. Rights stand in R__guards.sql.

create table webhook (
    id            integer     generated always as identity primary key,
    url           text        not null,
    events        text        not null check (events ~ '^[a-z]+\.[a-z]+( [a-z]+\.[a-z]+)*$'), -- with spaces between them
    active        boolean     not null,
    salt          text        not null, -- its secret is made of it and of a key that is not in the database
    paused        text        check (paused is null or not active), -- why, after failures that lasted for long
    failures      integer     not null default 0, -- in a row
    failing_since timestamptz,
    retry_at      timestamptz, -- nothing is sent before
    created_at    timestamptz not null,
    created_by    text        not null
);

-- What they are told, in order: written in the transaction that it tells of.
create table webhook_delivery (
    id           integer     generated always as identity primary key,
    webhook      integer     not null references webhook on delete cascade,
    message      text        not null,
    event        text        not null,
    body         text        not null,
    attempts     integer     not null default 0,
    status       integer,
    error        text,
    created_at   timestamptz not null,
    attempted_at timestamptz,
    delivered_at timestamptz -- null as long as it waits
);
create index webhook_delivery_webhook on webhook_delivery (webhook, id);
create index webhook_delivery_waiting on webhook_delivery (webhook, id) where delivered_at is null;
create index webhook_delivery_old on webhook_delivery (delivered_at) where delivered_at is not null;
