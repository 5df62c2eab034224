-- Who did what: a row for each change that management makes, written in the transaction of the change and never touched again.
-- Rights and guards stand in R__guards.sql.

create table audit (
    number        bigint      generated always as identity primary key,
    at            timestamptz not null,
    key           text        references key (id), -- null for what the service or the operator did
    action        text        not null,
    type          text, -- of the entry; null for what is about no entry
    slug          text, -- what the entry was called before the action
    language      text, -- of the draft that changed
    subject       text, -- the slug that the entry got, or the name in its list of what is no entry
    from_version  integer,
    to_version    integer,
    from_revision integer,
    to_revision   integer,
    release       integer,
    request       text -- the name of the request in the log
);
create index audit_at on audit (at, number);
create index audit_key on audit (key, at, number);
create index audit_action on audit (action, at, number);
create index audit_type on audit (type, at, number);
create index audit_slug on audit (slug, at, number);
