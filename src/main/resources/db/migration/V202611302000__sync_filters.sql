-- What a copy learns of changes by (decision 38).

-- What roadmaps place, in the order in which that began, and what they placed before, in the order in which that ended: who asks
-- what changed since a release reads that, and nothing of all that was before.
create index facet_placed on facet (type, locale, value, first, rendition) where last = 2147483647 and value like 'roadmap=%';
create index facet_left on facet (type, locale, value, last, rendition) include (first)
    where last < 2147483647 and value like 'roadmap=%';

-- The release of the last withdrawal that has changed its text in place; null if none has.
alter table rendition add column rewritten integer;

-- Of those before, no more is known than that what they changed says so.
alter table rendition disable trigger user;
update rendition r set rewritten = (select max(w.release) from withdrawal w)
from body b
where b.sha256 = r.body and strpos(b.text, '"title":"Withdrawn"') > 0
and r.first < (select max(w.release) from withdrawal w) and exists (select from withdrawal);
alter table rendition enable trigger user;

create index rendition_rewritten on rendition (type, locale, rewritten) where rewritten is not null;
-- Without it, the planner would take a third of all renditions for rewritten.
analyze rendition;
