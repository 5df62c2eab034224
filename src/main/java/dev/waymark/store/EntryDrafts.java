package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Lists of drafts in the default language, each with what is public of it. */
@ApplicationScoped
public class EntryDrafts {
    /** Before every draft in the order of slugs, and in that of changes. */
    public static final Place START = new Place("", Instant.parse("9999-01-01T00:00:00Z"));

    private static final String PAGE = """
            select d.entry, d.type, d.slug, d.title, d.version, d.document, d.updated_at, d.updated_by, d.staged, d.base_revision,
                d.base_slug, d.retired, coalesce(d.sha256 = d.base_sha256, false), p.first
            from (%s) listed join draft d on d.entry = listed.entry and d.locale = :locale
            left join publication p on p.entry = d.entry and p.locale = d.locale and p.last = 2147483647
            order by %s""";

    private static final String DRAFTS = """
            select d.entry, d.slug, d.updated_at from draft d
            where d.type = :type and d.locale = :locale and %s and %s and %s
            and (:all or d.slug = any(:slugs))
            and (d.slug ilike :pattern escape '\\' or d.title ilike :pattern escape '\\')
            order by %s limit :limit""";

    /**
     * Goes from one combination of what entries are in all languages to the next, of which there are few, and takes a page of
     * each that is wanted: an index has each in order.
     */
    private static final String TRANSLATED = """
            select d.* from (
                with recursive combination (states) as (
                    (select n.translations from draft n
                        where n.type = :type and n.locale = :locale and n.translated_sha256 is null
                        order by n.translations limit 1)
                    union all
                    select (select n.translations from draft n
                        where n.type = :type and n.locale = :locale and n.translated_sha256 is null
                        and n.translations > c.states order by n.translations limit 1)
                    from combination c where c.states is not null
                )
                select states from combination where states is not null and %s) c
            cross join lateral (%s) d
            order by %s limit :limit""";

    private static final String OF_COMBINATION = "d.translations = c.states and d.translated_sha256 is null";

    private final StatelessSession session;

    EntryDrafts(StatelessSession session) {
        this.session = session;
    }

    /** What a draft is beside what is public of its entry. */
    public enum State {
        /** Nothing of the entry was ever published. */
        NEW("d.base_sha256 is null"),
        /** It says something else than what is public, or is to be renamed or retired. */
        CHANGED("not d.retired and d.base_sha256 is not null and (d.sha256 <> d.base_sha256 or d.staged is not null)"),
        /** It says what is public. */
        PUBLISHED("not d.retired and d.sha256 = d.base_sha256 and d.staged is null"),
        /** The entry was taken out of publication. */
        RETIRED("d.retired");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    public enum Order {
        SLUG("d.slug > :slug", "d.slug"),
        /** By its first part alone an index is entered at the place. */
        UPDATED("d.updated_at <= :at and (d.updated_at < :at or d.slug > :slug)", "d.updated_at desc, d.slug");

        private final String after;
        private final String order;

        Order(String after, String order) {
            this.after = after;
            this.order = order;
        }
    }

    /** In which language the texts of an entry have to be so. */
    public record Translated(String language, TranslationDrafts.State state) {}

    public record Place(String slug, Instant updatedAt) {}

    /**
     * Which drafts are asked for.
     *
     * @param state null for all
     * @param translated null for all
     * @param slugs null for all
     * @param text what the slug or the title has in it; null for anything
     * @param after the place of the last draft that is not wanted any more
     */
    public record Query(
            EntryType type,
            String locale,
            @Nullable State state,
            @Nullable Translated translated,
            @Nullable Collection<String> slugs,
            @Nullable String text,
            Order order,
            Place after,
            int limit) {}

    /**
     * A draft in the default language.
     *
     * @param staged whether the next release retires the entry
     * @param baseRevision the revision from which it was edited; null if nothing of the entry was ever published
     * @param baseSlug the slug under which that was published
     * @param retired whether that was taken out of publication
     * @param same whether the draft says the same
     * @param release the release since which the document is public; null if it is not
     */
    public record Found(
            long entry,
            EntryType type,
            Slug slug,
            String title,
            int version,
            String document,
            Instant updatedAt,
            String updatedBy,
            boolean staged,
            @Nullable Integer baseRevision,
            @Nullable String baseSlug,
            boolean retired,
            boolean same,
            @Nullable Integer release) {
        public State state() {
            if (baseRevision == null) {
                return State.NEW;
            }
            if (retired) {
                return State.RETIRED;
            }
            return staged || !same ? State.CHANGED : State.PUBLISHED;
        }

        /** Whether the next release gives the entry another slug. */
        public boolean renames() {
            return baseSlug != null && !slug.value().equals(baseSlug);
        }
    }

    record Row(
            long entry,
            String type,
            String slug,
            String title,
            int version,
            String document,
            Instant updatedAt,
            String updatedBy,
            @Nullable String staged,
            @Nullable Integer baseRevision,
            @Nullable String baseSlug,
            boolean retired,
            boolean same,
            @Nullable Integer release) {
        Found found() {
            return new Found(
                    entry,
                    EntryTypeConverter.of(type),
                    new Slug(slug),
                    title,
                    version,
                    document,
                    updatedAt,
                    updatedBy,
                    staged != null,
                    baseRevision,
                    baseSlug,
                    retired,
                    same,
                    release);
        }
    }

    public List<Found> page(Query query) {
        var state = query.state();
        var order = query.order();
        var translated = query.translated();
        var drafts = DRAFTS.formatted(
                state == null ? "true" : state.condition,
                translated == null ? "true" : OF_COMBINATION,
                order.after,
                order.order);
        var page =
                translated == null ? drafts : TRANSLATED.formatted(translated.state().condition, drafts, order.order);
        var slugs = query.slugs();
        var select = session.createNativeQuery(PAGE.formatted(page, order.order), Row.class);
        if (translated != null) {
            select.setParameter("language", translated.language());
        }
        if (order == Order.UPDATED) {
            select.setParameter("at", query.after().updatedAt(), Instant.class);
        }
        return select
                .setParameter("type", query.type().value())
                .setParameter("locale", query.locale())
                .setParameter("slug", query.after().slug())
                .setParameter("all", slugs == null)
                .setParameter("slugs", slugs == null ? new String[0] : slugs.toArray(String[]::new))
                .setParameter("pattern", pattern(query.text()))
                .setParameter("limit", query.limit())
                .getResultList()
                .stream()
                .map(Row::found)
                .toList();
    }

    public Optional<Found> find(EntryType type, String slug, String locale) {
        return page(new Query(type, locale, null, null, List.of(slug), null, Order.SLUG, START, 1)).stream()
                .findFirst();
    }

    private static String pattern(@Nullable String text) {
        return text == null ? "%" : "%" + text.replaceAll("[%_\\\\]", "\\\\$0") + "%";
    }
}
