-- What is published never changes: a row is only ever added, in the newest release, and its range closed once, with the
-- release before the newest. So the ranges of one key cannot overlap: one of them at most is open.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % refused: what is published never changes', lower(tg_op), tg_table_name;
end
$$;

create or replace function refuse_change_but_closing() returns trigger language plpgsql as $$
declare
    ending integer := new.last;
begin
    new.last := old.last;
    if old.last <> 2147483647 or new is distinct from old or ending <> (select max(number) - 1 from release) then
        raise exception 'update of % refused: only the end of an open range may be set, to the release before the newest',
            tg_table_name;
    end if;
    new.last := ending;
    return new;
end
$$;

create or replace function refuse_all_but_newest() returns trigger language plpgsql as $$
begin
    if exists (select from added where first <> (select max(number) from release) or last <> 2147483647) then
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
    lock table entry, draft, revision, publication, name, body, rendition, facet, link in share update exclusive mode;
exception when lock_not_available then
    return;
end
$$;
revoke execute on function hold_statistics() from public;
grant execute on function hold_statistics() to "${service}";

-- The role under which the service runs may read, add, edit and forget drafts, and close ranges; no more.
grant usage on schema public to "${service}";
grant select, insert
    on release, entry, draft, revision, publication, name, body, rendition, facet, link to "${service}";
grant update, delete on draft to "${service}";
grant update (last) on publication, name, rendition, facet, link to "${service}";
grant usage on sequence entry_seq, name_seq, rendition_seq, link_seq, draft_version to "${service}";

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
