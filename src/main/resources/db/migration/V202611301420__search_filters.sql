-- Search anew: filters and types hold before bounds, names have an order that does not depend on when they were published, and a
-- word of a name is forgotten with the last name that has it, wherever it stands there. The rows are derived again from what was
-- published, also those of renditions that a node of an earlier version has published meanwhile.

drop table search_text, search_name, search_word, search_identifier;

-- As before, without looking for what is beyond ASCII where there is nothing. It is not strict, so that the planner puts
-- it in the place of its call.
create or replace function spaced(content text) returns text language sql immutable parallel safe as $$
    select case when octet_length(content) = length(content) then content else regexp_replace(content,
        '[\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u3000-\u303f]', ' ', 'g') end
$$;

-- As before too, asking for symbols only where there may be some, and planned once for each connection.
create or replace function stems(config regconfig, name text) returns text language plpgsql immutable strict parallel safe as $$
begin
    return case when name !~ '[+#&＋＃＆]|[.][[:alnum:]]' or cardinality(symbols(name)) = 0
        then nullif(array_to_string(tsvector_to_array(to_tsvector(config, spaced(name))), ' '), '') end;
end
$$;

create table search_text (
    rendition bigint   primary key references rendition on delete cascade,
    type      text     not null,
    locale    text     not null,
    slug      text     collate "C" not null,
    terms     text     not null,
    hours     integer, -- the most that it takes; null if nobody knows
    words     tsvector not null, -- A: title, B: other names and search terms, C: summary, D: everything else; see marks()
    first     integer  not null,
    last      integer  not null default 2147483647 check (last >= first)
) with (toast_tuple_target = 8160); -- who ranks a thousand rows reads the words of each
create index search_text_words on search_text using gin (words) where last = 2147483647;
create index search_text_words_ended on search_text using gin (words) where last < 2147483647;

-- One row of 128, of 1024 and of 8192 stands for all where too many have a word: these are looked through as quickly as a rare word.
create index search_text_words_128 on search_text using gin (words)
    where mod(hashint8(rendition), 128) = 0 and last = 2147483647;
create index search_text_words_128_ended on search_text using gin (words)
    where mod(hashint8(rendition), 128) = 0 and last < 2147483647;
create index search_text_words_1024 on search_text using gin (words)
    where mod(hashint8(rendition), 1024) = 0 and last = 2147483647;
create index search_text_words_1024_ended on search_text using gin (words)
    where mod(hashint8(rendition), 1024) = 0 and last < 2147483647;
create index search_text_words_8192 on search_text using gin (words)
    where mod(hashint8(rendition), 8192) = 0 and last = 2147483647;
create index search_text_words_8192_ended on search_text using gin (words)
    where mod(hashint8(rendition), 8192) = 0 and last < 2147483647;

create table search_name (
    rendition bigint   not null references rendition on delete cascade,
    type      text     not null,
    locale    text     not null,
    slug      text     collate "C" not null,
    kind      smallint not null, -- 0: title, 1: other name, 2: what people look for who mean it, 3: who made it
    later     boolean  not null, -- whether it begins with a later word of the name
    key       text     collate "C" not null, -- folded, from that word on
    stems     text     collate "C",
    name      text     not null,
    first     integer  not null,
    last      integer  not null default 2147483647 check (last >= first)
);
create index search_name_rendition on search_name (rendition, last);
create index search_name_key on search_name (locale, type, later, key, kind, slug, rendition) include (first)
    where last = 2147483647;
create index search_name_key_ended on search_name (locale, type, later, key, kind, slug, rendition) include (first, last)
    where last < 2147483647;
create index search_name_stems on search_name (locale, type, stems, kind, slug, rendition) include (first)
    where stems is not null and last = 2147483647;
create index search_name_stems_ended on search_name (locale, type, stems, kind, slug, rendition) include (first, last)
    where stems is not null and last < 2147483647;

-- The words of names, among which those are found that somebody meant who mistyped one.
create table search_word (
    locale text    not null,
    word   text    collate "C" not null,
    first  integer not null, -- the release that brought the word
    primary key (locale, word)
);
create index search_word_trigrams on search_word using gin (word gin_trgm_ops);

-- A word, and what is left of it without each of its letters: two words that are one letter apart, or have two neighbours swapped, share
-- one of these. That finds near words ten times as fast as their trigrams.
create function shortened(word text) returns text[] language sql immutable strict parallel safe as $$
    select array_agg(distinct overlay(word placing '' from i for 1)) || word from generate_series(1, length(word)) i
$$;
create index search_word_shortened on search_word using gin (shortened(word)) with (fastupdate = off);

create table search_identifier (
    rendition bigint  not null references rendition on delete cascade,
    locale    text    not null,
    uri       text    not null,
    position  integer not null,
    first     integer not null,
    last      integer not null default 2147483647 check (last >= first)
);
create index search_identifier_rendition on search_identifier (rendition, last);
create index search_identifier_uri on search_identifier using hash (uri);

-- What the words of a rendition have beside its words, by which the index finds rows that fulfil a filter: its language, its type,
-- its words of vocabularies, and the steps of hours that it does not exceed.
create function marks(of_locale text, of_type text, of_terms text, of_hours integer) returns text[]
language sql immutable parallel safe as $$
    select array['%lang=' || of_locale, '%type=' || of_type]
        || array(select '%' || t.term from unnest(string_to_array(btrim(of_terms, '|'), '|')) t (term) where t.term <> '')
        || array(select '%hours=' || h.step from unnest(array[1, 4, 16, 64, 256, 1024, 4096, 16384]) h (step) where of_hours <= h.step)
$$;

-- Begins to find those renditions, which may be of any release.
create or replace function open_search(renditions bigint[]) returns void language sql as $$
    with opened as materialized (
        select r.id, r.type, r.locale, r.title, r.slug, r.terms, r.hours, r.first, r.last, d.document, d.config, n.kinds, n.names, n.keys
        from unnest(renditions) o (id)
        cross join lateral (select * from rendition where id = o.id offset 0) r
        cross join lateral (
            select b.text::jsonb as document, search_config(r.locale) as config, split_part(p.languages, ',', 1) as standard
            from body b join release p on p.number = r.first where b.sha256 = r.body offset 0) d
        cross join lateral (
            select array_agg(a.kind order by a.kind, a.name) as kinds, array_agg(a.name order by a.kind, a.name) as names,
                array_agg(folded(a.name) order by a.kind, a.name) as keys
            from (
                select min(s.kind) as kind, s.name from (
                    select * from searched_names(r.title, d.document)
                    union all
                    -- What something is called in the default language is known in every other.
                    select greatest(e.kind, 1::smallint), e.name
                    from rendition t join body b on b.sha256 = t.body
                    cross join lateral searched_names(t.title, b.text::jsonb) e
                    where r.locale <> d.standard and t.entry = r.entry and t.type = r.type and t.part = r.part
                    and t.locale = d.standard and r.first between t.first and t.last) s
                group by s.name) a) n
    ), texts as (
        insert into search_text (rendition, type, locale, slug, terms, hours, words, first, last)
        select o.id, o.type, o.locale, o.slug, o.terms, o.hours,
            setweight(to_tsvector(o.config, with_plain(o.title)), 'A') || setweight(to_tsvector(o.config, t.names), 'B')
            || setweight(to_tsvector(o.config, with_plain(t.summary)), 'C')
            || setweight(to_tsvector(o.config, with_plain(t.rest)), 'D')
            || array_to_tsvector(symbols(concat_ws(' ', t.names, t.summary, t.rest)))
            || array_to_tsvector(marks(o.locale, o.type, o.terms, o.hours))
            -- The words of names with which no row of search_name begins.
            || array_to_tsvector(array(
                select distinct '%name=' || w.word
                from unnest(o.kinds, o.keys) n (kind, key)
                cross join lateral regexp_split_to_table(n.key, ' ') with ordinality w (word, number)
                where length(n.key) <= 200 and w.number > 1 and length(w.word) between 3 and 40
                and (n.kind > 1 or w.number > 8 or length(to_tsvector(o.config, w.word)) = 0))),
            o.first, o.last
        from opened o cross join lateral (
            -- A vector of words has at most 1 MiB.
            select coalesce(o.document->>'summary', '') as summary, left(coalesce(searched_text(o.document), ''), 100000) as rest,
                with_plain(left(array_to_string(o.names, ' . '), 100000)) as names) t
    ), identifiers as (
        insert into search_identifier (rendition, locale, uri, position, first, last)
        select o.id, o.locale, i.value->>'uri', i.position - 1, o.first, o.last
        from opened o
        cross join lateral jsonb_array_elements(o.document->'identifiers') with ordinality i (value, position)
        where i.value->>'uri' is not null
    ), names as (
        insert into search_name (rendition, type, locale, slug, kind, later, key, stems, name, first, last)
        select distinct on (o.id, k.later, k.key)
            o.id, o.type, o.locale, o.slug, n.kind, k.later, k.key, k.stems, n.name, o.first, o.last
        from opened o cross join lateral unnest(o.kinds, o.names, o.keys) n (kind, name, key)
        cross join lateral (
            select false, n.key, stems(o.config, n.name)
            union all
            select false, c.key, null from replace(replace(n.key, ' ', ''), '.', '') c (key)
            where c.key <> n.key and n.kind < 2 and length(c.key) between 4 and 40
            union all
            select true, substr(n.key, w.place), null
            from (
                select word, number, (1 + sum(length(word) + 1) over (order by number) - length(word) - 1)::integer as place
                from regexp_split_to_table(n.key, ' ') with ordinality w (word, number)) w
            where n.kind < 2 and w.number between 2 and 8 and length(to_tsvector(o.config, w.word)) > 0) k (later, key, stems)
        where n.key <> '' and length(n.key) <= 200
        order by o.id, k.later, k.key, n.kind, k.stems, n.name
    )
    insert into search_word (locale, word, first)
    select o.locale, w.word, min(o.first)
    from opened o cross join lateral unnest(o.keys) n (key) cross join lateral regexp_split_to_table(n.key, ' ') w (word)
    where length(n.key) <= 200 and length(w.word) between 3 and 40 and w.word ~ '^[[:alpha:]]+[[:alnum:]]*$'
    group by o.locale, w.word
    order by o.locale, w.word
    on conflict do nothing
$$;

-- What was public before, the oldest first, so that each word is known from its first release on.
do $$
declare
    batch bigint[];
begin
    for batch in
        select array_agg(r.id) from (select id, (row_number() over (order by first, id) - 1) / 1000 as number from rendition) r
        group by r.number order by r.number
    loop
        perform open_search(batch);
    end loop;
end
$$;

-- How common words are decides how they are looked for.
analyze search_text, search_name, search_word, search_identifier;
