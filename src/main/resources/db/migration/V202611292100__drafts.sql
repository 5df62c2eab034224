-- What editors work on: a version for each change, and beside each draft what it was edited from, so that a look at the draft
-- alone tells whether it says something new. Rights stand in R__guards.sql.

-- One sequence for all drafts: none ever has a version twice, even if it is thrown away and made anew.
create sequence draft_version as integer;

alter table draft
    add column base_sha256 text check (base_sha256 ~ '^[0-9a-f]{64}$'), -- of the revision from which it was edited
    add column base_slug   text, -- the slug under which that was published
    add column retired     boolean not null default false, -- whether that was taken out of publication
    add column title       text collate "und-x-icu" generated always as (document::jsonb ->> 'title') stored;
update draft set version = nextval('draft_version');
update draft d set base_sha256 = r.sha256, base_slug = coalesce((
        select n.slug from name n where n.entry = d.entry and n.state <> 'moved' and n.last = 2147483647), d.slug),
    retired = exists (select from name n where n.entry = d.entry and n.state = 'retired' and n.last = 2147483647)
from revision r where r.entry = d.entry and r.locale = d.locale and r.number = d.base_revision;
alter table draft
    alter column version set default nextval('draft_version'),
    add check ((base_sha256 is null) = (base_revision is null)),
    add check ((base_slug is null) = (base_revision is null));

-- What the next release can publish.
create index draft_changed on draft (type, slug, locale)
    where base_sha256 is null or sha256 <> base_sha256 or staged is not null;
create index draft_updated on draft (type, locale, updated_at desc, slug);
create index draft_retired on draft (type, locale, slug) where retired;
create index draft_replacement on draft (replaced_by) where replaced_by is not null;
