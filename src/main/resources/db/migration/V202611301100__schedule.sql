-- Releases that wait for their time, with the documents that they will publish. Rights stand in R__guards.sql.

create table scheduled_release (
    id         integer     generated always as identity primary key,
    publish_at timestamptz not null,
    note       text,
    state      text        not null default 'waiting' check (state in ('waiting', 'published', 'failed', 'cancelled')),
    reason     text        check ((reason is null) or state in ('failed', 'cancelled')), -- why it failed
    findings   text        not null default '[]', -- what was found when it was scheduled, or published, or failed
    release    integer     references release check (release is null or state = 'published'),
    created_at timestamptz not null,
    created_by text        not null,
    ended_at   timestamptz check ((ended_at is null) = (state = 'waiting'))
);
create index scheduled_release_state on scheduled_release (state, id);

-- What a scheduled release does with an entry in a language, as it was decided when it was scheduled.
create table scheduled_document (
    scheduled_release integer not null references scheduled_release,
    entry             bigint  not null references entry,
    type              text    not null,
    locale            text    not null,
    slug              text    not null,
    version           integer not null, -- of the draft that was frozen
    retires           boolean not null, -- whether it ends the entry instead of publishing a document
    replaced_by       bigint  references entry check (replaced_by is null or retires),
    document          text, -- null once the scheduled release has ended
    sha256            text    check ((sha256 is null) = retires),
    base_sha256       text, -- of what was public then; null if nothing was
    primary key (scheduled_release, entry, locale)
);
create index scheduled_document_entry on scheduled_document (entry);
create index scheduled_document_replacement on scheduled_document (replaced_by) where replaced_by is not null;
create index scheduled_document_text on scheduled_document (scheduled_release) where document is not null;

-- Work that is due at a time; names and types are those of the library db-scheduler, which reads and writes it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
