-- How far an entry is in each language stands beside its document, as in 'de:stale es:published', so that lists of what is missing,
-- stale, changed or published in a language are read off an index. Triggers of R__guards.sql keep it.

alter table draft add column translations text collate "C" not null default '';

-- A document has a slug in it, translated texts have none, and are known by a digest of what they translate.
update draft set translated_sha256 = '' where translated_sha256 is null and not document::jsonb ? 'slug';
update draft d set translations = s.states from (
    select o.entry, o.locale, string_agg(t.locale || ':' || case
            when t.translated_sha256 is distinct from o.texts_sha256 then 'stale'
            when t.sha256 is distinct from t.base_sha256 then 'changed' else 'published' end,
        ' ' order by t.locale collate "C") as states
    from draft o join draft t on t.entry = o.entry and t.locale <> o.locale
    where o.translated_sha256 is null
    group by o.entry, o.locale) s
where d.entry = s.entry and d.locale = s.locale;

create index draft_translations on draft (type, locale, translations, slug) where translated_sha256 is null;
create index draft_translations_updated on draft (type, locale, translations, updated_at desc, slug)
    where translated_sha256 is null;
