-- The order of the paths of content files, <type>/<slug>.yaml, the same on every machine: an export reads page after page by it.

create index draft_file on draft (type collate "C", (slug || '.') collate "C");
create index name_file on name (type collate "C", (slug || '.') collate "C");
