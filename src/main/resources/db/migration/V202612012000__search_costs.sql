-- What search asks most often, at less cost: each function answers what it answered before.

-- As before; a name of plain letters, digits and single spaces needs no more than small letters.
create or replace function folded(name text) returns text language sql immutable strict parallel safe as $$
    select case when name ~ '^[A-Za-z0-9]+( [A-Za-z0-9]+)*$' then lower(name collate "und-x-icu")
    else btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f''’]', '', 'g') collate "und-x-icu"),
        '[^[:alnum:]+#.&]+', ' ', 'g'),
        '\.+(?= |$)', '', 'g'),
        ' *& *', '&', 'g'),
        '(?:^|(?<= ))&+|&+(?= |$)', '', 'g')) end
$$;

-- As before, with one function that returns rows instead of four.
create or replace function searched_text(document jsonb) returns text language plpgsql immutable strict parallel safe as $$
declare
    parts constant jsonb := jsonb_build_array(document->'introduction', document->'audience', document->'industries',
        document->'goal', document->'body', document->'actions', document->'responsibilities', document->'outcomes',
        document->'skillGroups', document->'choices', document->'conclusion');
    texts constant jsonb := jsonb_path_query_array(parts, '$[*][*]') || jsonb_path_query_array(parts, '$[*][*].text')
        || jsonb_path_query_array(parts, '$[*][*].title') || jsonb_path_query_array(parts, '$[*][*].guidance');
begin
    return (
        select string_agg(t.value #>> '{}', ' ' order by t.place)
        from jsonb_array_elements(texts) with ordinality t (value, place) where jsonb_typeof(t.value) = 'string');
end
$$;

-- As before, without a query for each word; the index has each of these once, even if a word has the same letter twice in a row.
create or replace function shortened(word text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    forms text[] := array[word];
begin
    for i in 1 .. length(word) loop
        forms := forms || overlay(word placing '' from i for 1);
    end loop;
    return forms;
end
$$;

-- Whoever looks for stems asks for all of them, and for a type only then: whether any type has them is one look.
drop index search_name_stems, search_name_stems_ended;
create index search_name_stems on search_name (locale, stems, type, kind, slug, rendition) include (first)
    where stems is not null and last = 2147483647;
create index search_name_stems_ended on search_name (locale, stems, type, kind, slug, rendition) include (first, last)
    where stems is not null and last < 2147483647;
