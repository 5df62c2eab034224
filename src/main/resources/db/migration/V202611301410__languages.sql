-- How much of what was published is said in each language.

-- Whether readers get all of an entry in the language, some of it or nothing; null of a stage or tip.
alter table rendition add completeness text check (completeness in ('complete', 'partial', 'missing'));

-- So many entries are said so far in a language, from a release on until the next row. Readers ask for it with every
-- language, and to count two million renditions takes a second.
create table coverage (
    locale       text    not null,
    type         text    not null,
    completeness text    not null check (completeness in ('complete', 'partial', 'missing')),
    first        integer not null,
    entries      integer not null check (entries >= 0),
    primary key (locale, type, completeness, first)
);

-- What was public before. Texts of which no reader ever got one are as good as none.
alter table rendition disable trigger user;
update rendition r set completeness = case
    when r.locale = split_part(p.languages, ',', 1) or jsonb_array_length(b.text::jsonb -> 'untranslated') = 0 then 'complete'
    when exists (
        select from publication t join revision v on v.entry = t.entry and v.locale = t.locale and v.number = t.revision
        where t.entry = r.entry and t.locale = r.locale and r.first between t.first and t.last and v.document <> '{}')
    then 'partial' else 'missing' end
from body b, release p where b.sha256 = r.body and p.number = r.first and r.part = '';
alter table rendition enable trigger user;

insert into coverage (locale, type, completeness, first, entries)
select locale, type, completeness, first, entries from (
    select locale, type, completeness, first, sum(change) as change,
        sum(sum(change)) over (partition by locale, type, completeness order by first) as entries
    from (
        select locale, type, completeness, first, 1 as change from rendition where part = ''
        union all
        select locale, type, completeness, last + 1, -1 from rendition where part = '' and last < 2147483647) changes
    group by locale, type, completeness, first) sums
where change <> 0;
