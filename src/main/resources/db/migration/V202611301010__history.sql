-- What became public with a release, and what ended with one: changes between releases are read by these.

create index publication_first on publication (first, entry);
create index publication_last on publication (last, entry) where last < 2147483647;
