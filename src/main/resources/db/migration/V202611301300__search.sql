-- Search: what a rendition is found by. All of it is derived here from the document that readers get, so that each release,
-- also a former one, is searched by what it said.

-- Trusted since PostgreSQL 13: the owner of a database may create it.
create extension if not exists pg_trgm;

-- A name as it is compared: without accents, capitals and punctuation, but with what tells C, C++ and C# apart.
create function folded(name text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f''’]', '', 'g') collate "und-x-icu"),
        '[^[:alnum:]+#.&]+', ' ', 'g'),
        '\.+(?= |$)', '', 'g'),
        ' *& *', '&', 'g'),
        '(?:^|(?<= ))&+|&+(?= |$)', '', 'g'))
$$;

-- The words of a text that the parser of full text search would break: c++, .net, q&a.
create function symbols(content text) returns text[] language sql immutable strict parallel safe as $$
    select case when content ~ '[+#&＋＃＆]|[.][[:alnum:]]' then (
        select coalesce(array_agg(distinct w.word), '{}') from regexp_split_to_table(folded(content), ' ') w (word)
        where w.word ~ '[+#.&]' and w.word ~ '[[:alpha:]]' and length(w.word) <= 40)
    else '{}' end
$$;

-- A text with spaces for the punctuation beyond ASCII, such as dashes and quotation marks: to the parser of full text search these
-- are letters, where the database has the locale C.
create function spaced(content text) returns text language sql immutable strict parallel safe as $$
    select regexp_replace(content,
        '[\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u3000-\u303f]', ' ', 'g')
$$;

-- A text with its accented words without their accents beside it, for those who write none.
create function with_plain(content text) returns text language sql immutable strict parallel safe as $$
    select case when octet_length(content) = length(content) then content else spaced(content) || coalesce((
        select ' ' || string_agg(regexp_replace(normalize(w.match[1], NFKD), '[\u0300-\u036f]', '', 'g'), ' ')
        from regexp_matches(spaced(content), '([[:alpha:]]*[^\u0001-\u00bf[:space:][:punct:]][[:alpha:]]*)', 'g') w (match)), '') end
$$;

-- How the words of a language are cut to their stems.
create function search_config(locale text) returns regconfig language sql immutable strict parallel safe as $$
    select (case split_part(locale, '-', 1)
        when 'da' then 'danish' when 'de' then 'german' when 'en' then 'english' when 'es' then 'spanish'
        when 'fi' then 'finnish' when 'fr' then 'french' when 'hu' then 'hungarian' when 'it' then 'italian'
        when 'nl' then 'dutch' when 'no' then 'norwegian' when 'nb' then 'norwegian' when 'pt' then 'portuguese'
        when 'ro' then 'romanian' when 'ru' then 'russian' when 'sv' then 'swedish' when 'tr' then 'turkish'
        else 'simple' end)::regconfig
$$;

-- The stems of a name, sorted: the same for "Neural networks" and "network, neural". Null where symbols would get lost.
create function stems(config regconfig, name text) returns text language sql immutable strict parallel safe as $$
    select case when cardinality(symbols(name)) = 0
        then nullif(array_to_string(tsvector_to_array(to_tsvector(config, spaced(name))), ' '), '') end
$$;

create table search_text (
    rendition bigint   primary key references rendition on delete cascade,
    type      text     not null,
    locale    text     not null,
    slug      text     collate "C" not null,
    terms     text     not null,
    words     tsvector not null, -- A: title, B: other names and search terms, C: summary, D: everything else
    first     integer  not null,
    last      integer  not null default 2147483647 check (last >= first)
) with (toast_tuple_target = 8160); -- who ranks a thousand rows reads the words of each
create index search_text_words on search_text using gin (words) where last = 2147483647;
create index search_text_words_ended on search_text using gin (words) where last < 2147483647;

create table search_name (
    rendition bigint   not null references rendition on delete cascade,
    type      text     not null,
    locale    text     not null,
    kind      smallint not null, -- 0: title, 1: other name, 2: what people look for who mean it, 3: who made it
    later     boolean  not null, -- whether it begins with a later word of the name
    key       text     collate "C" not null, -- folded, from that word on
    stems     text     collate "C",
    name      text     not null,
    first     integer  not null,
    last      integer  not null default 2147483647 check (last >= first)
);
create index search_name_rendition on search_name (rendition, last);
create index search_name_key on search_name (locale, later, key, kind, rendition) include (first, type)
    where last = 2147483647;
create index search_name_key_ended on search_name (locale, later, key, kind, rendition) include (first, last, type)
    where last < 2147483647;
create index search_name_stems on search_name (locale, stems, kind, rendition) include (first, type)
    where stems is not null and last = 2147483647;
create index search_name_stems_ended on search_name (locale, stems, kind, rendition) include (first, last, type)
    where stems is not null and last < 2147483647;

-- The words of names, among which those are found that somebody meant who mistyped one.
create table search_word (
    locale text    not null,
    word   text    collate "C" not null,
    first  integer not null, -- the release that brought the word
    primary key (locale, word)
);
create index search_word_trigrams on search_word using gin (word gin_trgm_ops);

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

-- The names in a published document.
create function searched_names(title text, document jsonb) returns table (kind smallint, name text)
language sql immutable strict parallel safe as $$
    select min(n.kind), n.name from (
        select 0::smallint, title
        union all select 1, jsonb_array_elements_text(document->'otherNames')
        union all select 1, jsonb_array_elements_text(document->'otherTitles')
        union all select 2, jsonb_array_elements_text(document->'searchTerms')
        union all select 3, jsonb_array_elements(document->'contributors')->>'name') n (kind, name)
    group by n.name
$$;

-- What a published document says besides its names and its summary, without what it only quotes of others. Each page of a
-- search asks this: planned once for each connection, it costs a tenth.
create function searched_text(document jsonb) returns text language plpgsql immutable strict parallel safe as $$
declare
    parts jsonb := jsonb_build_array(document->'introduction', document->'audience', document->'industries', document->'goal',
        document->'body', document->'actions', document->'responsibilities', document->'outcomes', document->'skillGroups',
        document->'choices', document->'conclusion');
begin
    return (
        select string_agg(part.value #>> '{}', ' ' order by part.way, part.place)
        from (
            select 1, value, place from jsonb_path_query(parts, '$[*][*] ? (@.type() == "string")')
                with ordinality p (value, place)
            union all
            select 2, value, place from jsonb_path_query(parts, '$[*][*].text ? (@.type() == "string")')
                with ordinality p (value, place)
            union all
            select 3, value, place from jsonb_path_query(parts, '$[*][*].title ? (@.type() == "string")')
                with ordinality p (value, place)
            union all
            select 4, value, place from jsonb_path_query(parts, '$[*][*].guidance ? (@.type() == "string")')
                with ordinality p (value, place)) part (way, value, place));
end
$$;

-- Begins to find those renditions, which may be of any release.
create function open_search(renditions bigint[]) returns void language sql as $$
    with opened as materialized (
        select r.id, r.type, r.locale, r.title, r.slug, r.terms, r.first, r.last, d.document, d.config, n.kinds, n.names, n.keys
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
        insert into search_text (rendition, type, locale, slug, terms, words, first, last)
        select o.id, o.type, o.locale, o.slug, o.terms,
            setweight(to_tsvector(o.config, with_plain(o.title)), 'A') || setweight(to_tsvector(o.config, t.names), 'B')
            || setweight(to_tsvector(o.config, with_plain(t.summary)), 'C')
            || setweight(to_tsvector(o.config, with_plain(t.rest)), 'D')
            || array_to_tsvector(symbols(concat_ws(' ', t.names, t.summary, t.rest)))
            -- One rendition of 64, and one of 1024, stand for all where words are too common to look at each.
            || array_to_tsvector(case when mod(hashint8(o.id), 1024) = 0 then array['%', '%%']
                when mod(hashint8(o.id), 64) = 0 then array['%'] else '{}' end),
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
        insert into search_name (rendition, type, locale, kind, later, key, stems, name, first, last)
        select distinct on (o.id, k.later, k.key)
            o.id, o.type, o.locale, n.kind, k.later, k.key, k.stems, n.name, o.first, o.last
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
