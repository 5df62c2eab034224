-- What is published never changes: a row is only ever added, in the newest release, and its range closed once, with the
-- release before the newest. So the ranges of one key cannot overlap: one of them at most is open. The one exception is
-- withdraw(), below.

-- Whether withdraw() is at work: it alone runs as the owner in a transaction that has added a withdrawal.
create or replace function is_withdrawing(of_table oid) returns boolean language sql stable as $$
    select current_user = pg_get_userbyid((select relowner from pg_class where pg_class.oid = of_table))
        and exists (select from withdrawal where xmin = pg_current_xact_id()::xid)
$$;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and is_withdrawing(tg_relid) then
        return old;
    elsif tg_op = 'UPDATE' and is_withdrawing(tg_relid) then
        return new;
    end if;
    raise exception '% of % refused: what is published never changes', lower(tg_op), tg_table_name;
end
$$;

-- Asks nothing of a table, since a large release ends very many rows.
create or replace function refuse_change_but_closing() returns trigger language plpgsql as $$
declare
    ending integer := new.last;
begin
    new.last := old.last;
    if old.last <> 2147483647 or new is distinct from old then
        if not is_withdrawing(tg_relid) then
            raise exception 'update of % refused: only the end of an open range may be set', tg_table_name;
        end if;
    end if;
    new.last := ending;
    return new;
end
$$;

create or replace function refuse_other_ends() returns trigger language plpgsql as $$
begin
    if exists (select from ended where last <> (select max(number) - 1 from release))
            and not is_withdrawing(tg_relid) then
        raise exception 'update of % refused: only the end of an open range may be set, to the release before the newest',
            tg_table_name;
    end if;
    return null;
end
$$;

create or replace function refuse_all_but_newest() returns trigger language plpgsql as $$
begin
    if exists (select from added where first <> (select max(number) from release) or last <> 2147483647)
            and not is_withdrawing(tg_relid) then
        raise exception 'insert of % refused: a range opens with the newest release', tg_table_name;
    end if;
    return null;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['publication', 'name', 'rendition', 'facet', 'link'] loop
        execute format('create or replace trigger opening after insert on %I referencing new table as added'
            || ' for each statement execute function refuse_all_but_newest()', name);
        execute format('create or replace trigger closing before update on %I'
            || ' for each row execute function refuse_change_but_closing()', name);
        execute format('create or replace trigger ending after update on %I referencing new table as ended'
            || ' for each statement execute function refuse_other_ends()', name);
        execute format('create or replace trigger removal before delete on %I'
            || ' for each row execute function refuse_change()', name);
        execute format('create or replace trigger emptying before truncate on %I execute function refuse_change()', name);
    end loop;
    foreach name in array array['release', 'revision', 'body'] loop
        execute format('create or replace trigger change before update or delete on %I'
            || ' for each row execute function refuse_change()', name);
        execute format('create or replace trigger emptying before truncate on %I execute function refuse_change()', name);
    end loop;
end
$$;

-- How far an entry is in each other language than that of its document, by what TranslationDrafts says too, stands beside the
-- document, which whoever changes texts holds. Texts that an import adds get the digest of what they translate in a second
-- statement. It is planned once for each connection, perhaps while there are so few drafts that all would be read, be it along the
-- indexes of documents, which coalesce() rules out.
create or replace function note_language_states() returns trigger language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    of_entry bigint;
begin
    if tg_op = 'DELETE' then
        of_entry := old.entry;
    else
        of_entry := new.entry;
    end if;
    update draft d set translations = s.states
    from (
        select o.locale, coalesce(string_agg(t.locale || ':' || case
                when t.translated_sha256 is distinct from o.texts_sha256 then 'stale'
                when t.sha256 is distinct from t.base_sha256 then 'changed' else 'published' end,
            ' ' order by t.locale collate "C"), '') as states
        from draft o left join draft t on t.entry = of_entry and t.locale <> o.locale
        where o.entry = of_entry and coalesce(o.translated_sha256, '') = ''
        group by o.locale) s
    where d.entry = of_entry and d.locale = s.locale and d.translations <> s.states;
    return null;
end
$$;
create or replace trigger translating after insert on draft for each row
    when (new.translated_sha256 is not null) execute function note_language_states();
create or replace trigger changing after update on draft for each row
    when (new.translated_sha256 is not null and (new.translated_sha256, new.sha256, new.base_sha256)
            is distinct from (old.translated_sha256, old.sha256, old.base_sha256)
        or new.translations <> '' and new.texts_sha256 is distinct from old.texts_sha256)
    execute function note_language_states();
create or replace trigger ending after delete on draft for each row
    when (old.translated_sha256 is not null) execute function note_language_states();

-- Of values that a list has to have, the one that fewest items have. The statistics of the planner know the common ones; of
-- others a thousand rows are counted at most.
create or replace function rarest_facet(of_type text, of_locale text, variadic wanted text[])
returns text language sql stable
set plan_cache_mode = force_generic_plan as $$
    with common as materialized (
        select s.most_common_vals::text::text[] as facets from pg_stats s
        where s.schemaname = current_schema and s.tablename = 'facet' and s.attname = 'value'
    )
    select w.value from unnest(wanted) with ordinality w (value, place)
    left join common c on w.value = any(c.facets)
    order by array_position(c.facets, w.value) desc nulls first,
        case when c.facets is null then (
            select count(*) from (
                select from facet f where f.type = of_type and f.locale = of_locale and f.value = w.value and f.last = 2147483647
                limit 1000) counted)
        end,
        w.place
    limit 1
$$;

-- What a rendition is found by follows it: it begins and ends with it, and goes with it where the law has it removed.
do $$
declare
    name text;
begin
    foreach name in array array['search_text', 'search_name', 'search_identifier'] loop
        execute format('create or replace trigger opening after insert on %I referencing new table as added'
            || ' for each statement execute function refuse_all_but_newest()', name);
        execute format('create or replace trigger closing before update on %I'
            || ' for each row execute function refuse_change_but_closing()', name);
        execute format('create or replace trigger ending after update on %I referencing new table as ended'
            || ' for each statement execute function refuse_other_ends()', name);
        execute format('create or replace trigger emptying before truncate on %I execute function refuse_change()', name);
    end loop;
end
$$;

-- What is counted belongs to the release that was made then.
create or replace function refuse_former_count() returns trigger language plpgsql as $$
begin
    if exists (select from added where first <> (select max(number) from release)) and not is_withdrawing(tg_relid) then
        raise exception 'insert of % refused: entries are counted in the newest release', tg_table_name;
    end if;
    return null;
end
$$;
create or replace trigger opening after insert on coverage referencing new table as added
    for each statement execute function refuse_former_count();
create or replace trigger change before update or delete on coverage for each row execute function refuse_change();
create or replace trigger emptying before truncate on coverage execute function refuse_change();

-- A word that no name has any more is forgotten. A name begins a row with each of its words, or has left a mark of the word.
create or replace function forget_words() returns trigger language plpgsql as $$
begin
    delete from search_word w using (
        select distinct r.locale, p.word from removed r cross join lateral regexp_split_to_table(r.key, ' ') p (word)) gone
    where w.locale = gone.locale and w.word = gone.word
    and not exists (
        select from unnest(array['roadmap', 'stage', 'tip', 'skill', 'job-role', 'learning-resource']) t (type)
        cross join (values (false), (true)) l (later)
        where exists (
            select from search_name n where n.locale = w.locale and n.type = t.type and n.later = l.later
            and n.key >= w.word and n.key < w.word || '!' and n.last = 2147483647)
        or exists (
            select from search_name n where n.locale = w.locale and n.type = t.type and n.later = l.later
            and n.key >= w.word and n.key < w.word || '!' and n.last < 2147483647))
    and not exists (
        select from search_text t where t.words @@ (quote_literal('%name=' || w.word))::tsquery and t.locale = w.locale
        and t.last = 2147483647)
    and not exists (
        select from search_text t where t.words @@ (quote_literal('%name=' || w.word))::tsquery and t.locale = w.locale
        and t.last < 2147483647);
    return null;
end
$$;
create or replace trigger forgetting after delete on search_name referencing old table as removed
    for each statement execute function forget_words();

-- What a rendition is found by ends with it, whoever ends it.
create or replace function close_search() returns trigger language plpgsql as $$
declare
    ending integer;
    renditions bigint[];
begin
    for ending, renditions in select e.last, array_agg(e.id) from ended e where e.last < 2147483647 group by e.last loop
        update search_text set last = ending where rendition = any(renditions) and last = 2147483647;
        update search_name set last = ending where rendition = any(renditions) and last = 2147483647;
        update search_identifier set last = ending where rendition = any(renditions) and last = 2147483647;
    end loop;
    return null;
end
$$;
create or replace trigger searching after update on rendition referencing new table as ended
    for each statement execute function close_search();

-- A node of a version that knows nothing of search, which may publish while another is started anew, leaves renditions that nothing
-- is found by: the end of its transaction has them found.
create or replace function complete_search() returns trigger language plpgsql as $$
declare
    batch bigint[];
begin
    if new.number <> (select max(number) from release) then
        return null;
    end if;
    for batch in
        select array_agg(m.id) from (
            select r.id, (row_number() over (order by r.id) - 1) / 1000 as number
            from rendition r
            where r.type in ('roadmap', 'stage', 'tip', 'skill', 'job-role', 'learning-resource')
            and r.locale = any(string_to_array(new.languages, ',')) and r.first = new.number and r.last = 2147483647
            and not exists (select from search_text t where t.rendition = r.id)) m
        group by m.number order by m.number
    loop
        perform open_search(batch);
    end loop;
    return null;
end
$$;
do $$
begin
    if not exists (select from pg_trigger where tgrelid = 'release'::regclass and tgname = 'searching') then
        create constraint trigger searching after insert on release deferrable initially deferred
            for each row execute function complete_search();
    end if;
end
$$;

-- Its threshold is a setting of pg_trgm, which only a superuser may name before a session has loaded that.
do $$ begin perform similarity('', ''); end $$;

-- Words of names that a mistyped one is like, the likest first: one shared beginning alone makes a word of four letters like none.
create or replace function similar_words(of_locale text, in_release integer, mistyped text) returns text[]
language sql stable set pg_trgm.similarity_threshold = 0.21 as $$
    select coalesce(array_agg(s.word order by s.likeness desc, s.word), '{}') from (
        select w.word, similarity(w.word, mistyped) as likeness from search_word w
        where w.locale = of_locale and w.first <= in_release and w.word % mistyped
        order by similarity(w.word, mistyped) desc, w.word limit 20) s
$$;

-- What stands under a slug in a release, by any slug that the entry ever had. Each reader of a document asks this, always by the
-- same indexes: planned once for each connection, it costs the database a third.
create or replace function published_document(
    of_type text, of_slug text, of_shown text, of_part text, of_locale text, in_release integer)
returns table (entry bigint, slug text, retired boolean, replacement text, sha256 text, license text, document text)
language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select n.entry, n.slug, n.state = 'retired', s.slug, r.sha256, r.license, b.text
    from name n
    left join name s on s.entry = n.replaced_by and s.state = 'live' and in_release between s.first and s.last
    left join rendition r on r.entry = n.entry and r.type = of_shown and r.part = of_part
        and r.locale = of_locale and in_release between r.first and r.last
    left join body b on b.sha256 = r.body
    where n.entry in (select a.entry from name a where a.type = of_type and a.slug = of_slug)
    and n.state in ('live', 'retired') and in_release between n.first and n.last;
end
$$;

-- Nobody gathers the statistics of the tables of content before the end of the transaction; autovacuum passes them over. Only
-- their owner may lock all of them. Who is at work on a table and does not give way has the statistics of it.
create or replace function hold_statistics() returns void language plpgsql security definer
set search_path from current
set lock_timeout = '3s' as $$
begin
    lock table entry, draft, revision, publication, name, body, rendition, facet, link, search_text, search_name, search_word,
        search_identifier in share update exclusive mode;
exception when lock_not_available then
    return;
end
$$;
revoke execute on function hold_statistics() from public;
grant execute on function hold_statistics() to "${service}";

-- The role under which the service runs may read, add, edit and forget drafts, and close ranges; no more.
grant usage on schema public to "${service}";
grant select, insert
    on release, entry, draft, revision, publication, name, body, rendition, facet, link, search_text, search_name, search_word,
        search_identifier, coverage to "${service}";
grant update, delete on draft to "${service}";
grant update (last)
    on publication, name, rendition, facet, link, search_text, search_name, search_identifier to "${service}";
grant usage on sequence entry_seq, name_seq, rendition_seq, link_seq, draft_version to "${service}";

-- A backup says how far sequences are, and by which migrations its tables were made.
do $$
declare
    ours text;
begin
    for ours in
        select format('%I.%I', current_schema, relname) from pg_class
        where relkind = 'S' and relnamespace = to_regnamespace(quote_ident(current_schema))
        and relowner = (select relowner from pg_class where oid = '"${flyway:table}"'::regclass)
    loop
        execute format('grant select on sequence %s to %I', ours, '${service}');
    end loop;
end
$$;
grant select on "${flyway:table}" to "${service}";

create or replace function refuse_return() returns trigger language plpgsql as $$
begin
    raise exception 'update of % refused: a revoked key stays revoked', tg_table_name;
end
$$;

create or replace trigger revocation before update on key for each row
    when (old.revoked_at is not null and (new.revoked_at, new.revoked_by) is distinct from (old.revoked_at, old.revoked_by))
    execute function refuse_return();

-- Keys are made, rotated and revoked, and none is ever removed or given other scopes.
grant select, insert on key to "${service}";
grant update (sha256, former_sha256, former_until, revoked_at, revoked_by) on key to "${service}";
grant select, insert, delete on idempotency to "${service}";
grant update (created_at) on idempotency to "${service}"; -- without it, nobody may lock a row

create or replace function refuse_rewriting() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'proposal' and is_withdrawing(tg_relid) then
        return new;
    end if;
    raise exception '% of % refused: what was done stays on record', lower(tg_op), tg_table_name;
end
$$;

create or replace trigger rewriting before update or delete or truncate on audit
    execute function refuse_rewriting();
grant select, insert on audit to "${service}";

create or replace trigger decision before update on proposal for each row
    when (old.state <> 'open') execute function refuse_rewriting();
grant select, insert on proposal, proposal_entry to "${service}";
grant update (state, decided_at, decided_by, release, reason) on proposal to "${service}";

-- What was scheduled ends in one way, and forgets its texts then.
grant select, insert on scheduled_release, scheduled_document to "${service}";
grant update (state, reason, findings, release, ended_at) on scheduled_release to "${service}";
grant update (document) on scheduled_document to "${service}";
grant select, insert, update, delete on scheduled_tasks to "${service}";

-- Webhooks are made, changed and removed, and what they were told is forgotten after a month.
grant select, insert, update, delete on webhook, webhook_delivery to "${service}";

-- Links to previews are made and removed.
grant select, insert, delete on preview_link to "${service}";
grant update (created_at) on preview_link to "${service}"; -- without it, nobody may lock a row

-- How far imports are is forgotten after a week.
grant select, insert, delete on import to "${service}";
grant update (state, read, total, release, ended_at) on import to "${service}";

-- Legal withdrawal (decision 16). Nothing of what it writes comes from its caller, who says what is to go, and so can put no
-- text in the place of another.

-- The releases in which a revision was public, or one of those that were withdrawn before it.
create or replace function withdrawn_spans(of_entry bigint, of_locale text, of_revision integer)
returns int8multirange language sql stable as $$
    select coalesce(range_agg(int8range(p.first, p.last, '[]')), '{}')
    from publication p join revision r on r.entry = p.entry and r.locale = p.locale and r.number = p.revision
    where p.entry = of_entry and p.locale = of_locale and (r.withdrawn or r.number = of_revision)
$$;

-- The revisions that go: all of an entry, or one in the default language with the translated texts that were public only
-- together with it, or with those that have gone before.
create or replace function withdrawn_revisions(of_entry bigint, of_locale text, of_revision integer)
returns table (locale text, number integer) language sql stable as $$
    select r.locale, r.number from revision r
    where r.entry = of_entry and not r.withdrawn and (of_revision is null
        or r.locale = of_locale and r.number = of_revision
        or r.locale <> of_locale and (
            select range_agg(int8range(p.first, p.last, '[]')) from publication p
            where p.entry = r.entry and p.locale = r.locale and p.revision = r.number)
            <@ withdrawn_spans(of_entry, of_locale, of_revision))
$$;

-- What an entry is called in what goes, and in nothing that stays.
create or replace function withdrawn_titles(of_entry bigint, of_locale text, of_revision integer)
returns setof text language sql stable as $$
    with texts as (
        select r.document::json ->> 'title' as title, g.number is not null as goes
        from revision r left join withdrawn_revisions(of_entry, of_locale, of_revision) g
            on g.locale = r.locale and g.number = r.number
        where r.entry = of_entry and not r.withdrawn
        union all
        select d.document::json ->> 'title', of_revision is null from draft d where d.entry = of_entry)
    select title from texts where title <> '' group by title having bool_and(goes)
$$;

-- Whether a text, or the JSON of one, says one of some titles, as a word of its own.
create or replace function says(told text, titles text[]) returns boolean language sql immutable as $$
    select exists (
        select from unnest(titles) t (title) where strpos(told, title) > 0
        and regexp_replace(told, '\\[nrtbf]', ' ', 'g') ~ ('(?<![[:alnum:]])' || regexp_replace(title, '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?![[:alnum:]])'))
$$;

-- What is left of an authored document: what it is called in addresses, and words of vocabularies.
create or replace function tombstone(document text) returns text language sql immutable as $$
    select coalesce('{' || string_agg(to_json(key)::text || ':' || case
            when key in ('title', 'summary') then '"Withdrawn"' else value::text end, ',' order by place) || '}', '{}')
    from json_each(document::json) with ordinality m (key, value, place)
    where key in ('slug', 'title', 'summary', 'kind', 'access', 'seniority', 'track')
$$;

-- A published document with a tombstone wherever it shows what stands at those addresses. All other bytes stay.
create or replace function without_shown(part text, hrefs text[]) returns text language plpgsql immutable as $$
declare
    tree json;
    shown boolean;
begin
    if not exists (select from unnest(hrefs) h (href) where strpos(part, to_json(h.href)::text) > 0) then
        return part;
    end if;
    tree := part::json;
    if json_typeof(tree) = 'array' then
        return '[' || (
            select string_agg(without_shown(e.value::text, hrefs), ',' order by e.place)
            from json_array_elements(tree) with ordinality e (value, place)) || ']';
    elsif json_typeof(tree) <> 'object' then
        return part;
    end if;
    shown := coalesce(tree ->> 'href' = any(hrefs), false);
    return '{' || (
        select string_agg(to_json(m.key)::text || ':' || case
                when shown and m.key = 'title' then '"Withdrawn"'
                when shown and m.key in ('url', 'byline') then 'null'
                else without_shown(m.value::text, hrefs) end, ',' order by m.place)
        from json_each(tree) with ordinality m (key, value, place)) || '}';
end
$$;

create or replace function sha256_of(told text) returns text language sql immutable as $$
    select encode(sha256(convert_to(told, 'UTF8')), 'hex')
$$;

-- Has renditions found by what they say now, and no more by what they said.
create or replace function search_anew(renditions bigint[]) returns void language plpgsql as $$
begin
    delete from search_text where rendition = any(renditions);
    delete from search_name where rendition = any(renditions);
    delete from search_identifier where rendition = any(renditions);
    perform open_search(renditions);
end
$$;

-- In which of those releases an entry is counted, and where.
create or replace function counted(of_entry bigint, spans int8multirange)
returns table (locale text, type text, completeness text, span int8range) language sql stable as $$
    select r.locale, r.type, r.completeness, s.span from rendition r
    cross join lateral unnest(int8multirange(int8range(r.first, r.last, '[]')) * spans) s (span)
    where r.entry = of_entry and r.part = ''
$$;

-- Counts an entry there no more. Where that begins and ends, a count begins.
create or replace function uncount(of_entry bigint, spans int8multirange) returns void language sql as $$
    insert into coverage (locale, type, completeness, first, entries)
    select distinct t.locale, t.type, t.completeness, e.first::integer, b.entries
    from counted(of_entry, spans) t cross join lateral (values (lower(t.span)), (upper(t.span))) e (first)
    cross join lateral (
        select c.entries from coverage c
        where c.locale = t.locale and c.type = t.type and c.completeness = t.completeness and c.first <= e.first
        order by c.first desc limit 1) b
    where e.first <= (select max(number) from release)
    on conflict do nothing;
    update coverage c set entries = c.entries - g.number from (
        select b.locale, b.type, b.completeness, b.first, count(*) as number
        from coverage b join counted(of_entry, spans) t
            on t.locale = b.locale and t.type = b.type and t.completeness = b.completeness and t.span @> b.first::bigint
        group by b.locale, b.type, b.completeness, b.first) g
    where g.locale = c.locale and g.type = c.type and g.completeness = c.completeness and g.first = c.first;
$$;

-- Takes ranges out of what readers get of an entry, and of its references: what holds partly within them holds in the rest.
create or replace function cut(of_entry bigint, spans int8multirange) returns void language plpgsql as $$
declare
    shown rendition%rowtype;
    reference link%rowtype;
    rest int8range[];
    piece int8range;
    copy bigint;
    kept bigint[] := '{}';
begin
    for shown in select * from rendition where entry = of_entry and spans && int8range(first, last, '[]') loop
        rest := array(select p from unnest(int8multirange(int8range(shown.first, shown.last, '[]')) - spans) p order by p);
        -- The last piece keeps the number, and so whatever else belongs to what still holds.
        foreach piece in array rest[:cardinality(rest) - 1] loop
            copy := nextval('rendition_seq') - 1000; -- the value ends the block that it takes
            kept := kept || copy;
            insert into rendition select (jsonb_populate_record(shown, jsonb_build_object(
                'id', copy, 'first', lower(piece), 'last', upper(piece) - 1))).*;
            insert into facet select (jsonb_populate_record(f, jsonb_build_object(
                'rendition', copy, 'updated', lower(piece),
                'first', greatest(f.first, lower(piece)), 'last', least(f.last, upper(piece) - 1)))).*
            from facet f where f.rendition = shown.id and piece && int8range(f.first, f.last, '[]');
        end loop;
        piece := rest[cardinality(rest)];
        delete from facet f where f.rendition = shown.id
            and (piece is null or not piece && int8range(f.first, f.last, '[]'));
        if piece is null then
            delete from rendition where id = shown.id;
        else
            update facet f set updated = lower(piece),
                first = greatest(f.first, lower(piece)), last = least(f.last, upper(piece) - 1)
            where f.rendition = shown.id;
            update rendition set first = lower(piece), last = upper(piece) - 1 where id = shown.id;
            kept := kept || shown.id;
        end if;
    end loop;
    perform search_anew(kept);
    for reference in select * from link where source = of_entry and spans && int8range(first, last, '[]') loop
        delete from link where id = reference.id;
        for piece in select p from unnest(int8multirange(int8range(reference.first, reference.last, '[]')) - spans) p loop
            insert into link select (jsonb_populate_record(reference, jsonb_build_object(
                'id', nextval('link_seq') - 1000, 'first', lower(piece), 'last', upper(piece) - 1))).*;
        end loop;
    end loop;
end
$$;

-- Removes an entry, or one revision of it, from every release, in the transaction that makes the next release. Returns the
-- renditions of other entries that showed it.
create or replace function withdraw(
    of_entry bigint, of_locale text, of_revision integer, why text, by_whom text)
returns bigint[] language plpgsql security definer as $$
declare
    spans int8multirange := '{[1,)}';
    gone int8multirange := '{[1,)}'; -- with what went before
    titles text[];
    quoted text[]; -- the titles as they stand in JSON
    going text[];
    hrefs text[];
    referrers bigint[];
    bodies text[];
    shown bigint[];
begin
    insert into withdrawal (entry, locale, revision, reason, release, created_at, created_by)
    select of_entry, case when of_revision is not null then of_locale end, of_revision, why,
        coalesce(max(number), 0) + 1, date_trunc('second', clock_timestamp()), by_whom from release;
    if of_revision is not null then
        select range_agg(int8range(first, last, '[]')) into spans
        from publication where entry = of_entry and locale = of_locale and revision = of_revision;
        if spans is null or spans @> 2147483647::bigint then
            raise exception 'withdrawal of revision % refused: it has to have been public, and to be so no more', of_revision;
        end if;
        gone := withdrawn_spans(of_entry, of_locale, of_revision);
    end if;
    -- Nobody saves what is to go, and what was saved meanwhile is seen by what follows. In the order of all who hold several.
    perform from draft where entry = of_entry or replaced_by = of_entry
        order by entry, locale <> of_locale, locale for update;
    titles := array(select withdrawn_titles(of_entry, of_locale, of_revision));
    quoted := array(select substr(to_json(t.title)::text, 2, length(to_json(t.title)::text) - 2) from unnest(titles) t (title));
    select array_agg(distinct '/v1/' || case type when 'roadmap' then 'roadmaps' when 'skill' then 'skills'
        when 'job-role' then 'job-roles' else 'learning-resources' end || '/' || slug)
    into hrefs from name where entry = of_entry;
    -- A pair of related skills shows both; a stage shows what its job roles require.
    referrers := array(
        select source from link where target = of_entry
        union select target from link where source = of_entry and relation = 'related'
        union select l.source from link r join link l on l.target = r.source and l.relation = 'lists'
            where r.target = of_entry and r.relation = 'requires');

    with former as (
        select r.id, r.body, r.summary, b.text from rendition r join body b on b.sha256 = r.body
        where r.entry = any(referrers) and r.entry <> of_entry and int8range(r.first, r.last, '[]') <@ gone
    ), present as materialized (
        select f.id, f.body as former_body, n.text, n.summary from former f cross join lateral (
            select without_shown(f.text, hrefs) as text, without_shown(f.summary, hrefs) as summary offset 0) n
        where (n.text, n.summary) <> (f.text, f.summary)
    ), kept as (
        insert into body (sha256, text) select distinct sha256_of(text), text from present on conflict do nothing
    ), moved as (
        update rendition r set body = sha256_of(p.text), summary = p.summary,
            sha256 = sha256_of(r.sha256 || p.text || p.summary),
            rewritten = (select coalesce(max(number), 0) + 1 from release) -- which whoever has a copy learns
        from present p where p.id = r.id
    )
    select array_agg(id), array_agg(distinct former_body) into shown, bodies from present;
    bodies := bodies || array(
        select distinct body from rendition where entry = of_entry and spans && int8range(first, last, '[]'));
    perform search_anew(shown);
    perform uncount(of_entry, spans);
    perform cut(of_entry, spans);
    delete from body b where b.sha256 = any(bodies) and not exists (select from rendition r where r.body = b.sha256);

    going := array(select r.sha256 from revision r join withdrawn_revisions(of_entry, of_locale, of_revision) g
        on g.locale = r.locale and g.number = r.number where r.entry = of_entry);
    update revision r set withdrawn = true, document = tombstone(r.document), sha256 = sha256_of(tombstone(r.document))
    from withdrawn_revisions(of_entry, of_locale, of_revision) g
    where r.entry = of_entry and r.locale = g.locale and r.number = g.number;

    if of_revision is null then
        delete from draft where entry = of_entry;
        update draft set replaced_by = null, version = nextval('draft_version') where replaced_by = of_entry;
        delete from scheduled_document d using scheduled_release s
        where s.id = d.scheduled_release and s.state = 'waiting' and d.entry = of_entry;
        update scheduled_document set replaced_by = null where replaced_by = of_entry;
        update scheduled_release s set state = 'cancelled', ended_at = date_trunc('second', clock_timestamp())
        where s.state = 'waiting' and not exists (select from scheduled_document d where d.scheduled_release = s.id);
    end if;
    update scheduled_document d set document = null from scheduled_release s
    where s.id = d.scheduled_release and s.state <> 'waiting' and d.entry = of_entry and d.document is not null
    and (of_revision is null or d.sha256 = any(going));

    -- What people have said of it elsewhere goes where it says the title, and what was answered, of which nobody knows more.
    update scheduled_release set note = case when not says(note, titles) then note end,
        reason = case when says(reason, titles) then 'Withdrawn' else reason end,
        findings = case when says(findings, quoted) then '[]' else findings end
    where says(note, titles) or says(reason, titles) or says(findings, quoted);
    update release set note = null where says(note, titles);
    update proposal set note = case when not says(note, titles) then note end,
        reason = case when not says(reason, titles) then reason end
    where says(note, titles) or says(reason, titles);
    update webhook_delivery set body = regexp_replace(body, '"note":"([^"\\]|\\.)*"', '"note":null')
    where event = 'release.published' and says(body, quoted);
    update idempotency set answer = '' where answer <> '';

    -- The server keeps values of columns for its planner.
    analyze release, draft, revision, body, rendition, facet, link, search_text, search_name, search_word, search_identifier, proposal, scheduled_release, scheduled_document,
        webhook_delivery, idempotency;
    return coalesce(shown, '{}');
end
$$;
-- It looks in Waymark's schema, whatever that is called, and no temporary table of the caller takes the place of one there.
do $$
begin
    execute format('alter function withdraw(bigint, text, integer, text, text) set search_path = %I, pg_temp', current_schema);
end
$$;
revoke execute on function withdraw(bigint, text, integer, text, text), cut(bigint, int8multirange), uncount(bigint, int8multirange),
    search_anew(bigint[])
    from public;
grant execute on function withdraw(bigint, text, integer, text, text) to "${service}";
grant select on withdrawal to "${service}";
