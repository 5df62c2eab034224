-- Lists with the latest first are the exact reverse of lists with the earliest first, so that one index serves both, read forwards
-- or backwards (decision 21).
drop index facet_newest, facet_newest_ended, rendition_newest, rendition_newest_ended;
