-- Who may use the management API. Rights stand in R__guards.sql.

create table key (
    number        bigint      generated always as identity primary key, -- the order in which they were made
    id            text        not null unique check (id ~ '^[a-z0-9]{12}$'),
    name          text        not null check (length(name) between 1 and 100),
    scopes        text        not null check (scopes ~ '^[a-z]+:[a-z]+( [a-z]+:[a-z]+)*$'), -- with spaces between them
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'), -- of the whole key, which is nowhere kept
    created_at    timestamptz not null,
    created_by    text        references key (id), -- null for one that the operator gave
    expires_at    timestamptz,
    former_sha256 text        check (former_sha256 ~ '^[0-9a-f]{64}$'), -- what counted before the last rotation
    former_until  timestamptz check ((former_until is null) = (former_sha256 is null)),
    revoked_at    timestamptz,
    revoked_by    text        references key (id) check ((revoked_by is null) = (revoked_at is null))
);

-- What was answered to a request that may be sent again.
create table idempotency (
    key        text        not null references key (id),
    name       text        not null check (name ~ '^[!-~]{1,128}$'), -- the Idempotency-Key
    request    text        not null check (request ~ '^[0-9a-f]{64}$'), -- its SHA-256
    status     integer     not null,
    location   text,
    answer     bytea       not null, -- sealed, so that the caller alone can open it
    created_at timestamptz not null,
    primary key (key, name)
);
create index idempotency_created on idempotency (created_at);
