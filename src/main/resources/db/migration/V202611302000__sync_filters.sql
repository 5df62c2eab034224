-- What a copy learns of changes by (decision 38).

-- What roadmaps place, in the order in which that began, and what they placed before, in the order in which that ended: who asks
-- what changed since a release reads that, and nothing of all that was before.
create index facet_placed on facet (type, locale, value, first, rendition) where last = 2147483647 and value like 'roadmap=%';
create index facet_left on facet (type, locale, value, last, rendition) include (first)
    where last < 2147483647 and value like 'roadmap=%';

-- Of withdrawals before, no more is known than that what they changed says so. To look for that in all texts takes a while, and is
-- done before readers have to wait for the table.
create temporary table rewritten_before on commit drop as
select r.id, (select max(release) from withdrawal) as release
from rendition r join body b on b.sha256 = r.body
where exists (select from withdrawal) and r.first < (select max(release) from withdrawal)
and strpos(b.text, '"title":"Withdrawn"') > 0;

-- The release of the last withdrawal that has changed its text in place; null if none has.
alter table rendition add column rewritten integer;

alter table rendition disable trigger user;
update rendition r set rewritten = w.release from rewritten_before w where w.id = r.id;
alter table rendition enable trigger user;

-- All that a page looks at, in the index itself: a delta asks for it at each page.
create index rendition_rewritten on rendition (type, locale, rewritten) include (first, slug, id, last) where rewritten is not null;
-- Without it, the planner would take a third of all renditions for rewritten.
analyze rendition;
