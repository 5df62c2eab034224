-- What applications keep, and learn of changes to.

-- Tells a release from one of the same number in another database, or in this one after a backup was restored.
alter table release add column mark text not null default replace(gen_random_uuid()::text, '-', '')
    check (mark ~ '^[0-9a-f]{32}$');

-- Names that readers had until a release, in the order in which they ended.
create index name_left on name (last, id) where state = 'live' and last < 2147483647;
