-- The newest release when a release was scheduled; 0 if there was none. What was retired by a later one does not come back by it
-- (decision 33). Rights stand in R__guards.sql.
alter table scheduled_release add column after_release integer not null default 0;
update scheduled_release s set after_release = coalesce((
    select max(r.number) from release r where r.published_at <= s.created_at), 0);
