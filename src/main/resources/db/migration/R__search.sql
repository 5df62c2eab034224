-- How search reads. Each of these is planned once for each connection: planning would cost as much as reading, and no plan depends on
-- what is asked, since each bound holds for whatever it is.

create or replace function quoted_lexeme(word text) returns text language sql immutable strict parallel safe as $$
    select chr(39) || replace(replace(word, chr(92), repeat(chr(92), 2)), chr(39), repeat(chr(39), 2)) || chr(39)
$$;

-- One row of how many stands for all where the rarest word or filter is in so many rows, and so many are expected to be found: a
-- hundred are to be left at least.
create or replace function search_sample(rows double precision, expected double precision) returns integer
language sql immutable parallel safe as $$
    select case when rows < 100 * 128 then 1 when expected >= 200 * 8192 then 8192 when expected >= 200 * 1024 then 1024 else 128 end
$$;

-- What a text asks for: how names and words are compared with it, and the queries for rows that have all of its words or some, also
-- in their summaries or in the rest of their texts. The filter is for the index. Where even the rarest of what is asked for is in very
-- many rows, as the statistics of the planner know it, one row of so many stands for all (sample), by an index of these.
drop function if exists search_question(text, text, text[], integer[], boolean);
create or replace function search_question(asked text, of_locale text, filters text[], filter_groups integer[])
returns table (key text, stems text, lexemes text[], summary text, rest text, filter text, every text, every_sample integer,
    any_word text, any_word_sample integer)
language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    config constant regconfig := search_config(of_locale);
    asked_words constant text[] := tsvector_to_array(to_tsvector(config, spaced(asked)) || array_to_tsvector(symbols(asked)));
begin
    return query
    with common as materialized (
        select string_to_array(array_to_string(s.most_common_elems, chr(31)), chr(31)) as words, s.most_common_elem_freqs as shares,
            greatest((select reltuples from pg_class where oid = 'search_text'::regclass), 0)::double precision as size
        from (select) always left join pg_stats s
            on s.schemaname = current_schema and s.tablename = 'search_text' and s.attname = 'words'
    )
    select folded(asked), coalesce(stems(config, asked), ''), asked_words, coalesce(q.summary, ''), coalesce(q.rest, ''),
        coalesce(f.query, ''), coalesce(q.every, ''), search_sample(c.size * least(q.rarest, f.rarest), c.size * q.every_share * f.share),
        coalesce(q.any_word, ''), search_sample(c.size * least(q.any_share, f.rarest), c.size * q.any_share * f.share)
    from common c
    cross join lateral (
        select string_agg(w.quoted, ' & ') as every, string_agg(w.quoted, ' | ') as any_word,
            string_agg(w.quoted || ':C', ' | ') as summary, string_agg(w.quoted || ':D', ' | ') as rest,
            -- Of less than that no sample is taken, and the share of very many rare words would be too small for a number.
            min(w.share) as rarest, exp(greatest(sum(ln(greatest(w.share, 1e-9))), -100)) as every_share,
            least(sum(w.share), 1) as any_share
        from (
            select quoted_lexeme(w.word) as quoted, coalesce(c.shares[array_position(c.words, w.word)], 0)::double precision as share
            from unnest(asked_words) w (word) offset 0) w) q
    cross join lateral (
        -- What nearly every row fulfils is not worth a look at the index.
        select string_agg(f.query, ' & ') filter (where f.share < 0.9) as query,
            coalesce(min(f.share), 1) as rarest, coalesce(exp(sum(ln(greatest(f.share, 1e-9)))), 1) as share
        from (
            select '(' || string_agg(quoted_lexeme(f.word), ' | ' order by f.word) || ')' as query,
                least(sum(coalesce(c.shares[array_position(c.words, f.word)], 0)), 1)::double precision as share
            from unnest(filters, filter_groups) f (word, number) group by f.number) f) f;
end
$$;

-- A page of what is found, and what is to be said of all pages: in how many of the rows that are looked at for a name (nearest,
-- farther) or for words (worded) everything holds (fit), and how many of these have which type and which words of vocabularies. Where
-- some filter is fulfilled by a few renditions only, these are looked at instead, each of them. Of many more than that, so many are
-- looked at as well, since an index of words knows nothing of such filters. What is looked at because it is known to fulfil one (led)
-- is not asked for that again.
drop function if exists search_page(text, text[], text, text, text, text, integer, text, integer, text[], text[], integer, integer,
    text[], text[], text[], text[], text[], text[], text[], bigint, integer);
create or replace function search_page(
    asked_key text, asked_parts text[], asked_stems text, asked_words text, asked_filter text, asked_summary text, asked_rest text,
    sample integer, of_locale text, in_release integer, of_types text[], of_terms text[], up_to_hours integer, since integer,
    of_slugs text[], of_places text[], of_roadmaps text[], of_skills text[], of_providers text[], of_roles text[],
    in_order text[], after bigint, most integer)
returns table (id bigint, summary text, rest text, total integer, capped boolean, facets text)
language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    few constant integer := 300;
    is_former constant boolean := in_release < (select max(number) from release);
    filtered constant boolean := cardinality(of_terms || of_slugs || of_places || of_skills || of_providers || of_roles) > 0
        or since is not null or up_to_hours is not null;
    looked constant integer := greatest(50, 120 / greatest(cardinality(of_types), 1)) * case when is_former then 4 else 1 end;
    considered integer := case when filtered or sample = 1 then 300 else 200 end;
    worded integer := case when sample > 1 then 200 else 300 end;
    summarized constant tsquery := nullif(asked_summary, '')::tsquery;
    said constant tsquery := nullif(asked_rest, '')::tsquery;
    wanted constant tsquery := nullif(asked_words, '')::tsquery;
    indexed constant tsquery := coalesce(wanted && nullif(asked_filter, '')::tsquery, wanted);
    many_places constant boolean := cardinality(of_places) > 100;
    roadmaps bigint[] := '{}';
    required bigint[] := '{}';
    taught text[] := '{}';
    members bigint[]; -- renditions that fulfil the filter which the fewest fulfil; not all of them if these are more than few
    lead text;
    is_capped boolean := false;
    by_index boolean := true; -- whether to look further than at the members
begin
    if cardinality(of_roadmaps) > 0 then
        roadmaps := array(
            select n.entry from name n
            where n.type = 'roadmap' and n.slug = any(of_roadmaps) and n.state = 'live' and in_release between n.first and n.last);
    end if;
    if cardinality(of_roles) > 0 then
        required := array(
            select l.target from name n join link l on l.source = n.entry and l.relation = 'requires'
            where n.type = 'job-role' and n.slug = any(of_roles) and n.state = 'live' and in_release between n.first and n.last
            and in_release between l.first and l.last);
        taught := array(
            select distinct s.value from rendition j join facet s on s.rendition = j.id
            where j.type = 'job-role' and j.locale = of_locale and j.slug = any(of_roles) and in_release between j.first and j.last
            and s.value like 'skill=%' and in_release between s.first and s.last);
    end if;
    if cardinality(of_slugs || of_places || of_skills || of_providers || of_roles) > 0 or since is not null then
        select s.name, s.found into lead, members
        from (
            select 'slug' as name, array(
                select r.id from rendition r
                where r.slug = any(of_slugs) and r.type = any(of_types) and r.locale = of_locale
                and in_release between r.first and r.last
                limit few + 1) as found
            where cardinality(of_slugs) > 0
            union all
            select 'since', array(
                select r.id from rendition r
                where r.type = any(of_types) and r.locale = of_locale and r.first between since and in_release
                and r.last = 2147483647
                union all
                select r.id from rendition r
                where is_former and r.type = any(of_types) and r.locale = of_locale and r.first between since and in_release
                and r.last < 2147483647 and r.last >= in_release
                limit few + 1)
            where since is not null
            union all
            select 'place', array(
                select f.rendition from facet f
                where f.type = any(of_types) and f.locale = of_locale and f.value = any(of_places)
                and f.last = 2147483647 and f.first <= in_release
                union all
                select f.rendition from facet f
                where is_former and f.type = any(of_types) and f.locale = of_locale and f.value = any(of_places)
                and f.last < 2147483647 and in_release between f.first and f.last
                union all
                select r.id from rendition r
                where r.entry = any(roadmaps) and r.part <> '' and r.type = any(of_types) and r.locale = of_locale
                and in_release between r.first and r.last
                limit few + 1)
            where cardinality(of_places) > 0
            union all
            select 'skill', array(
                select f.rendition from facet f
                where f.type = any(of_types) and f.locale = of_locale and f.value = any(of_skills)
                and f.last = 2147483647 and f.first <= in_release
                union all
                select f.rendition from facet f
                where is_former and f.type = any(of_types) and f.locale = of_locale and f.value = any(of_skills)
                and f.last < 2147483647 and in_release between f.first and f.last
                limit few + 1)
            where cardinality(of_skills) > 0
            union all
            select 'provider', array(
                select f.rendition from facet f
                where f.type = any(of_types) and f.locale = of_locale and f.value = any(of_providers)
                and f.last = 2147483647 and f.first <= in_release
                union all
                select f.rendition from facet f
                where is_former and f.type = any(of_types) and f.locale = of_locale and f.value = any(of_providers)
                and f.last < 2147483647 and in_release between f.first and f.last
                limit few + 1)
            where cardinality(of_providers) > 0
            union all
            select 'role', array(
                select f.rendition from facet f
                where f.type = any(array_remove(of_types, 'skill')) and f.locale = of_locale and f.value = any(taught)
                and f.last = 2147483647 and f.first <= in_release
                union all
                select f.rendition from facet f
                where is_former and f.type = any(array_remove(of_types, 'skill')) and f.locale = of_locale and f.value = any(taught)
                and f.last < 2147483647 and in_release between f.first and f.last
                union all
                select r.id from rendition r
                where r.entry = any(required) and r.part = '' and r.type = 'skill' and r.type = any(of_types) and r.locale = of_locale
                and in_release between r.first and r.last
                limit few + 1)
            where cardinality(of_roles) > 0) s
        order by many_places and s.name <> 'place', cardinality(s.found), s.name limit 1;
        by_index := cardinality(members) > few and not many_places;
        is_capped := cardinality(members) > few;
        if is_capped then
            members := members[:100];
            considered := 100;
            worded := 150;
        end if;
        members := array(select distinct m.id from unnest(members) m (id));
    end if;
    return query
    with nearest as materialized (
        select 1 as way, a.type, n.rendition, n.slug, n.holds, 900000 - 100000 * n.kind as score
        from unnest(of_types) a (type) cross join lateral (
            (select n.rendition, n.slug, n.kind, n.key, n.first <= in_release as holds from search_name n
            where n.locale = of_locale and n.type = a.type and not n.later and n.key = asked_key and n.last = 2147483647
            order by n.kind, n.slug, n.rendition limit looked)
            union all
            (select n.rendition, n.slug, n.kind, n.key, in_release between n.first and n.last from search_name n
            where is_former and n.locale = of_locale and n.type = a.type and not n.later and n.key = asked_key and n.last < 2147483647
            order by n.kind, n.slug, n.rendition limit looked)) n
        where by_index
        union all
        select 2 as way, a.type, n.rendition, n.slug, n.holds, 650000 - 100000 * n.kind as score
        from unnest(of_types) a (type) cross join lateral (
            (select n.rendition, n.slug, n.kind, n.key, n.first <= in_release as holds from search_name n
            where n.locale = of_locale and n.type = a.type and n.stems = nullif(asked_stems, '') and n.last = 2147483647
            order by n.kind, n.slug, n.rendition limit looked)
            union all
            (select n.rendition, n.slug, n.kind, n.key, in_release between n.first and n.last from search_name n
            where is_former and n.locale = of_locale and n.type = a.type and n.stems = nullif(asked_stems, '') and n.last < 2147483647
            order by n.kind, n.slug, n.rendition limit looked)) n
        where by_index
        union all
        select 3 as way, a.type, n.rendition, n.slug, n.holds, 500000 - 50000 * n.kind - 100 * least(length(n.key) - length(asked_key), 400) as score
        from unnest(of_types) a (type) cross join lateral (
            (select n.rendition, n.slug, n.kind, n.key, n.first <= in_release as holds from search_name n
            where n.locale = of_locale and n.type = a.type and not n.later and n.key > asked_key and n.key < asked_key || chr(1114111) and n.last = 2147483647
            order by n.key, n.kind, n.slug, n.rendition limit looked)
            union all
            (select n.rendition, n.slug, n.kind, n.key, in_release between n.first and n.last from search_name n
            where is_former and n.locale = of_locale and n.type = a.type and not n.later and n.key > asked_key and n.key < asked_key || chr(1114111) and n.last < 2147483647
            order by n.key, n.kind, n.slug, n.rendition limit looked)) n
        where by_index
    ), nearest_named as materialized (
        -- Each of these scores is higher than each of those that follow, which are not asked for if there are enough of these.
        select n.rendition, max(n.score) as score
        from nearest n where n.holds group by n.rendition
        order by max(n.score) desc, min(n.slug), n.rendition limit considered
    ), farther as materialized (
        select 4 as way, a.type, n.rendition, n.slug, n.holds, 300000 - 50000 * n.kind - 100 * least(length(n.key) - length(asked_key), 400) as score
        from unnest(of_types) a (type) cross join lateral (
            (select n.rendition, n.slug, n.kind, n.key, n.first <= in_release as holds from search_name n
            where n.locale = of_locale and n.type = a.type and n.later and n.key >= asked_key and n.key < asked_key || chr(1114111) and n.last = 2147483647
            order by n.key, n.kind, n.slug, n.rendition limit looked)
            union all
            (select n.rendition, n.slug, n.kind, n.key, in_release between n.first and n.last from search_name n
            where is_former and n.locale = of_locale and n.type = a.type and n.later and n.key >= asked_key and n.key < asked_key || chr(1114111) and n.last < 2147483647
            order by n.key, n.kind, n.slug, n.rendition limit looked)) n
        where by_index and (select count(*) from nearest_named) < considered
        union all
        select 5 as way, a.type, n.rendition, n.slug, n.holds, 200000 - 20000 * n.kind + 100 * length(n.key) as score
        from unnest(of_types) a (type) cross join unnest(asked_parts) p (part) cross join lateral (
            (select n.rendition, n.slug, n.kind, n.key, n.first <= in_release as holds from search_name n
            where n.locale = of_locale and n.type = a.type and not n.later and n.key = p.part and n.kind < 2 and (n.stems is not null or n.key ~ '[+#.]') and n.last = 2147483647
            order by n.kind, n.slug, n.rendition limit 3)
            union all
            (select n.rendition, n.slug, n.kind, n.key, in_release between n.first and n.last from search_name n
            where is_former and n.locale = of_locale and n.type = a.type and not n.later and n.key = p.part and n.kind < 2 and (n.stems is not null or n.key ~ '[+#.]') and n.last < 2147483647
            order by n.kind, n.slug, n.rendition limit 3)) n
        where by_index and (select count(*) from nearest_named) < considered
        union all
        select case when n.key >= asked_key and n.key < asked_key || chr(1114111) or n.stems = asked_stems then 6 else 5 end,
            n.type, n.rendition, n.slug, true, case
                when not n.later and n.key = asked_key then 900000 - 100000 * n.kind
                when n.stems = nullif(asked_stems, '') then 650000 - 100000 * n.kind
                when not n.later and n.key >= asked_key and n.key < asked_key || chr(1114111) then 500000 - 50000 * n.kind - 100 * least(length(n.key) - length(asked_key), 400)
                when n.key >= asked_key and n.key < asked_key || chr(1114111) then 300000 - 50000 * n.kind - 100 * least(length(n.key) - length(asked_key), 400)
                else 200000 - 20000 * n.kind + 100 * length(n.key) end
        from unnest(members) m (id) join search_name n on n.rendition = m.id
        where not by_index and (
            n.key >= asked_key and n.key < asked_key || chr(1114111) or n.stems = nullif(asked_stems, '')
            or not n.later and n.key = any(asked_parts) and n.kind < 2 and (n.stems is not null or n.key ~ '[+#.]'))
    ), farther_named as materialized (
        select n.rendition, max(n.score) as score, bool_or(n.way <> 5) as proper
        from farther n where n.holds and n.rendition not in (select x.rendition from nearest_named x)
        group by n.rendition
        order by max(n.score) desc, min(n.slug), n.rendition limit considered - (select count(*) from nearest_named)
    ), named as materialized (
        select n.rendition, n.score, true as proper from nearest_named n
        union all
        select n.rendition, n.score, n.proper from farther_named n
    ), worded as materialized (
        (select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, false as led,
            ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1) as likeness
        from search_text t
        where by_index and sample = 1 and t.words @@ indexed and t.locale = of_locale and t.type = any(of_types)
        and t.last = 2147483647 and t.first <= in_release limit worded)
        union all
        (select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, false as led,
            ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1) as likeness
        from search_text t
        where by_index and is_former and sample = 1 and t.words @@ indexed and t.locale = of_locale and t.type = any(of_types)
        and t.last < 2147483647 and in_release between t.first and t.last limit worded)
        union all
        (select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, false as led,
            ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1) as likeness
        from search_text t
        where by_index and sample = 128 and t.words @@ indexed and t.locale = of_locale and t.type = any(of_types)
        and mod(hashint8(t.rendition), 128) = 0 and t.last = 2147483647 and t.first <= in_release limit worded)
        union all
        (select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, false as led,
            ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1) as likeness
        from search_text t
        where by_index and is_former and sample = 128 and t.words @@ indexed and t.locale = of_locale and t.type = any(of_types)
        and mod(hashint8(t.rendition), 128) = 0 and t.last < 2147483647 and in_release between t.first and t.last limit worded)
        union all
        (select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, false as led,
            ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1) as likeness
        from search_text t
        where by_index and sample = 1024 and t.words @@ indexed and t.locale = of_locale and t.type = any(of_types)
        and mod(hashint8(t.rendition), 1024) = 0 and t.last = 2147483647 and t.first <= in_release limit worded)
        union all
        (select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, false as led,
            ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1) as likeness
        from search_text t
        where by_index and is_former and sample = 1024 and t.words @@ indexed and t.locale = of_locale and t.type = any(of_types)
        and mod(hashint8(t.rendition), 1024) = 0 and t.last < 2147483647 and in_release between t.first and t.last limit worded)
        union all
        (select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, false as led,
            ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1) as likeness
        from search_text t
        where by_index and sample = 8192 and t.words @@ indexed and t.locale = of_locale and t.type = any(of_types)
        and mod(hashint8(t.rendition), 8192) = 0 and t.last = 2147483647 and t.first <= in_release limit worded)
        union all
        (select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, false as led,
            ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1) as likeness
        from search_text t
        where by_index and is_former and sample = 8192 and t.words @@ indexed and t.locale = of_locale and t.type = any(of_types)
        and mod(hashint8(t.rendition), 8192) = 0 and t.last < 2147483647 and in_release between t.first and t.last limit worded)
        union all
        select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, true, ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1)
        from unnest(members) m (id) join search_text t on t.rendition = m.id where t.words @@ wanted
    ), fit as materialized (
        -- The lowest rank comes first.
        select t.rendition, t.type, t.slug, t.terms, t.proper, array_position(in_order, t.type) as type_rank,
            -t.score - coalesce(least(999, (1000 * t.likeness)::integer), 0) as rank
        from (
            select t.rendition, t.type, t.slug, t.terms, t.hours, t.first, not by_index as led,
                ts_rank('{0.1, 0.3, 0.6, 1}', t.words, wanted, 1) as likeness, n.score, n.proper or t.words @@ wanted as proper
            from named n join search_text t on t.rendition = n.rendition
            union all
            select w.rendition, w.type, w.slug, w.terms, w.hours, w.first, w.led, w.likeness, 0, true
            from worded w
            where w.rendition not in (select n.rendition from named n)
            and (w.led or w.rendition not in (select m.id from unnest(members) m (id)))
            offset 0) t
        where t.type = any(of_types) and (cardinality(of_terms) = 0 or t.terms ~ all(of_terms))
        and (up_to_hours is null or t.hours <= up_to_hours) and (since is null or t.first >= since)
        and (cardinality(of_slugs) = 0 or t.slug = any(of_slugs))
        and (cardinality(of_places) = 0 or t.led and lead = 'place' or exists (
                select from facet f where f.rendition = t.rendition and f.last >= in_release and f.first <= in_release
                and f.value = any(of_places))
            or cardinality(roadmaps) > 0 and exists (
                select from rendition r where r.id = t.rendition and r.part <> '' and r.entry = any(roadmaps)))
        and (cardinality(of_skills) = 0 or t.led and lead = 'skill' or exists (
                select from facet f where f.rendition = t.rendition and f.last >= in_release and f.first <= in_release
                and f.value = any(of_skills)))
        and (cardinality(of_providers) = 0 or t.led and lead = 'provider' or exists (
                select from facet f where f.rendition = t.rendition and f.last >= in_release and f.first <= in_release
                and f.value = any(of_providers)))
        and (cardinality(of_roles) = 0 or t.led and lead = 'role' or t.type <> 'skill' and exists (
                select from facet f where f.rendition = t.rendition and f.last >= in_release and f.first <= in_release
                and f.value = any(taught))
            or t.type = 'skill' and exists (
                select from rendition r where r.id = t.rendition and r.entry = any(required)))
    ), found as not materialized (
        select f.* from fit f where exists (select from fit where proper)
    )
    -- Without an item, a row for what is said of all. A part of a text is shown for words that are in no summary.
    select r.id, r.summary,
        case when t.words @@ summarized or not t.words @@ said then '' else coalesce(searched_text(b.text::jsonb), '') end,
        (select count(*) from found)::integer,
        is_capped
            or by_index and (
                (select count(*) from named) >= considered
                or wanted is not null and (sample > 1 or (select count(*) from worded) >= worded))
            or exists (select from nearest n group by n.way, n.type having count(*) >= looked)
            or exists (select from farther n where n.way = 4 group by n.type having count(*) >= looked),
        (select coalesce(json_agg(json_build_array(f.type, f.terms, f.number))::text, '[]') from (
            select f.type, f.terms, count(*) as number from found f group by f.type, f.terms) f)
    from (select) always left join (
        select f.rendition, f.rank, f.type_rank, f.slug from found f
        where after = 0 or (f.rank, f.type_rank, f.slug, f.rendition) > (
            select a.rank, a.type_rank, a.slug, a.rendition from found a where a.rendition = after)
        order by f.rank, f.type_rank, f.slug, f.rendition limit most) p on true
    left join search_text t on t.rendition = p.rendition
    left join rendition r on r.id = p.rendition left join body b on b.sha256 = r.body
    order by p.rank, p.type_rank, p.slug, p.rendition;
end
$$;

-- What has a name that begins so, or a word in it, the nearest first; of each type and way so many names are looked at in the order of
-- the alphabet.
create or replace function suggested_names(
    asked_key text, of_locale text, in_release integer, of_types text[], in_order text[], most integer)
returns table (id bigint, summary text, name text)
language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    is_former constant boolean := in_release < (select max(number) from release);
    looked constant integer := greatest(40, 200 / greatest(cardinality(of_types), 1)) * case when is_former then 4 else 1 end;
begin
    return query
    with likely as materialized (
        select a.type, false as later, n.*
        from unnest(of_types) a (type) cross join lateral (
            (select n.rendition, n.slug, n.kind, n.key, n.first <= in_release as holds from search_name n
            where n.locale = of_locale and n.type = a.type and not n.later and n.key >= asked_key and n.key < asked_key || chr(1114111) and n.last = 2147483647
            order by n.key, n.kind, n.slug, n.rendition limit looked)
            union all
            (select n.rendition, n.slug, n.kind, n.key, in_release between n.first and n.last from search_name n
            where is_former and n.locale = of_locale and n.type = a.type and not n.later and n.key >= asked_key and n.key < asked_key || chr(1114111) and n.last < 2147483647
            order by n.key, n.kind, n.slug, n.rendition limit looked)) n
        union all
        select a.type, true, n.*
        from unnest(of_types) a (type) cross join lateral (
            (select n.rendition, n.slug, n.kind, n.key, n.first <= in_release as holds from search_name n
            where n.locale = of_locale and n.type = a.type and n.later and n.key >= asked_key and n.key < asked_key || chr(1114111) and n.last = 2147483647
            order by n.key, n.kind, n.slug, n.rendition limit looked)
            union all
            (select n.rendition, n.slug, n.kind, n.key, in_release between n.first and n.last from search_name n
            where is_former and n.locale = of_locale and n.type = a.type and n.later and n.key >= asked_key and n.key < asked_key || chr(1114111) and n.last < 2147483647
            order by n.key, n.kind, n.slug, n.rendition limit looked)) n
        where n.kind < 2
    ), best as materialized (
        select s.* from (
            select distinct on (l.rendition) l.* from likely l where l.holds
            order by l.rendition, l.later or l.key <> asked_key, l.kind > 1, l.later, l.kind, length(l.key), l.key) s
        order by s.later or s.key <> asked_key, s.kind > 1, s.later, length(s.key), s.kind,
            array_position(in_order, s.type), s.slug, s.rendition
        limit most
    )
    select s.rendition, r.summary, (
        select n.name from search_name n where n.rendition = s.rendition and n.later = s.later and n.key = s.key limit 1)
    from best s join rendition r on r.id = s.rendition
    order by s.later or s.key <> asked_key, s.kind > 1, s.later, length(s.key), s.kind,
        array_position(in_order, s.type), s.slug, s.rendition;
end
$$;

-- What is meant by names: of each type the best entry that has the name letter by letter (0), but for spaces and dots (1) or by the
-- stems of its words (2), and of these the surest. A name that nothing has comes with its key alone.
create or replace function matched_names(asked text[], of_locale text, in_release integer, in_order text[])
returns table (place integer, key text, summary text, kind integer, way integer, confidence integer)
language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    config constant regconfig := search_config(of_locale);
    is_former constant boolean := in_release < (select max(number) from release);
begin
    return query
    with named as materialized (
        select n.place, folded(n.name) as key, n.name from unnest(asked) with ordinality n (name, place)
    ), wanted as materialized (
        select w.key, min(w.name) as name from named w where w.key <> '' group by w.key
    ), skills as materialized (
        -- Nothing is surer than the title of a skill, which goes first in every order: of such a name nothing else is looked for.
        select s.*, s.way = 0 and s.kind = 0 as sure from (
            select w.key, m.rendition, m.slug, m.kind,
                case when m.stems is not null or folded(m.name) = w.key then 0 else 1 end as way
            from wanted w cross join lateral (
                select n.rendition, n.kind, n.slug, n.name, n.stems from search_name n
                where n.locale = of_locale and n.type = 'skill' and not n.later and n.key = w.key and n.kind < 3
                and n.last = 2147483647 and n.first <= in_release
                order by n.kind, n.slug, n.rendition limit 1) m) s
    ), exact as materialized (
        select distinct on (e.key) e.*, 100 - 10 * e.way - (array[0, 5, 30])[e.kind + 1]
            - case when e.type = 'learning-resource' then 10 else 0 end as confidence
        from (
            select s.key, 'skill' as type, s.rendition, s.slug, s.kind, s.way from skills s
            union all
            select w.key, a.type, m.rendition, m.slug, m.kind,
                case when m.stems is not null or folded(m.name) = w.key then 0 else 1 end as way
            from wanted w cross join unnest(array['job-role', 'learning-resource']) a (type) cross join lateral (
                select n.rendition, n.kind, n.slug, n.name, n.stems from search_name n
                where n.locale = of_locale and n.type = a.type and not n.later and n.key = w.key and n.kind < 3
                and n.last = 2147483647 and n.first <= in_release
                order by n.kind, n.slug, n.rendition limit 1) m
            where w.key not in (select s.key from skills s where s.sure)
            union all
            select w.key, a.type, m.rendition, m.slug, m.kind,
                case when m.stems is not null or folded(m.name) = w.key then 0 else 1 end as way
            from wanted w cross join unnest(array['skill', 'job-role', 'learning-resource']) a (type) cross join lateral (
                select n.rendition, n.kind, n.slug, n.name, n.stems from (
                    select * from search_name n
                    where n.locale = of_locale and n.type = a.type and not n.later and n.key = w.key and n.kind < 3
                    and n.last < 2147483647
                    order by n.kind, n.slug, n.rendition limit 200) n
                where in_release between n.first and n.last
                order by n.kind, n.slug, n.rendition limit 1) m
            where is_former) e
        order by e.key, confidence desc, array_position(in_order, e.type), e.slug, e.rendition
    ), rest as materialized (
        -- Nothing else is as sure as a name of a skill or job role, letter by letter.
        select w.key, stems(config, w.name) as stems, replace(replace(w.key, ' ', ''), '.', '') as squeezed
        from wanted w left join exact e on e.key = w.key where e.confidence is null or e.confidence <= 90
    ), likely as materialized (
        select l.*, 100 - 10 * l.way - (array[0, 5, 30])[l.kind + 1]
            - case when l.type = 'learning-resource' then 10 else 0 end as confidence
        from (
            select w.key, a.type, m.rendition, m.slug, m.kind, 1 as way
            from rest w cross join unnest(array['skill', 'job-role', 'learning-resource']) a (type) cross join lateral (
                select n.rendition, n.kind, n.slug from search_name n
                where n.locale = of_locale and n.type = a.type and not n.later and n.key = w.squeezed and n.kind < 3
                and n.last = 2147483647 and n.first <= in_release
                order by n.kind, n.slug, n.rendition limit 1) m
            where w.squeezed <> w.key and length(w.squeezed) > 3
            union all
            select w.key, a.type, m.rendition, m.slug, m.kind, 2
            from rest w cross join unnest(array['skill', 'job-role', 'learning-resource']) a (type) cross join lateral (
                select n.rendition, n.kind, n.slug from search_name n
                where n.locale = of_locale and n.type = a.type and n.stems = w.stems and n.kind < 3
                and n.last = 2147483647 and n.first <= in_release
                order by n.kind, n.slug, n.rendition limit 1) m
            where exists (
                select from search_name n where n.locale = of_locale and n.stems = w.stems and n.last = 2147483647 offset 0)
            union all
            select w.key, a.type, m.rendition, m.slug, m.kind, 1
            from rest w cross join unnest(array['skill', 'job-role', 'learning-resource']) a (type) cross join lateral (
                select n.rendition, n.kind, n.slug from (
                    select * from search_name n
                    where n.locale = of_locale and n.type = a.type and not n.later and n.key = w.squeezed and n.kind < 3
                    and n.last < 2147483647
                    order by n.kind, n.slug, n.rendition limit 200) n
                where in_release between n.first and n.last
                order by n.kind, n.slug, n.rendition limit 1) m
            where is_former and w.squeezed <> w.key and length(w.squeezed) > 3
            union all
            select w.key, a.type, m.rendition, m.slug, m.kind, 2
            from rest w cross join unnest(array['skill', 'job-role', 'learning-resource']) a (type) cross join lateral (
                select n.rendition, n.kind, n.slug from (
                    select * from search_name n
                    where n.locale = of_locale and n.type = a.type and n.stems = w.stems and n.kind < 3
                    and n.last < 2147483647
                    order by n.kind, n.slug, n.rendition limit 200) n
                where in_release between n.first and n.last
                order by n.kind, n.slug, n.rendition limit 1) m
            where is_former) l
    ), best as materialized (
        select distinct on (l.key) l.* from (select * from exact union all select * from likely) l
        order by l.key, l.confidence desc, array_position(in_order, l.type), l.slug, l.rendition
    )
    select n.place::integer, n.key, r.summary, b.kind::integer, b.way, b.confidence
    from named n left join best b on b.key = n.key
    left join rendition r on r.id = b.rendition
    order by n.place;
end
$$;

-- The words of keys that no name has which was public by that release, each with those of names that are about one letter away, the
-- likest first. Short words are left as they are, and so are keys of more than six words.
create or replace function near_words(keys text[], of_locale text, in_release integer)
returns table (word text, near text[])
language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select w.word, array_agg(s.word order by similarity(s.word, w.word) desc, s.word)
    from (
        select distinct w.word from unnest(keys) k (key) cross join lateral string_to_table(k.key, ' ') w (word)
        where length(k.key) - length(replace(k.key, ' ', '')) < 6 and length(w.word) between 5 and 40) w
    cross join lateral (
        select s.word from search_word s
        where shortened(s.word) && shortened(w.word) and s.locale = of_locale and s.first <= in_release offset 0) s
    where not exists (select from search_word k where k.locale = of_locale and k.word = w.word and k.first <= in_release)
    group by w.word
    order by w.word;
end
$$;
