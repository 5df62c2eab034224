package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What the entries are called that have, or ever had, some slugs. */
@ApplicationScoped
public class EntryTitles {
    private final StatelessSession session;

    EntryTitles(StatelessSession session) {
        this.session = session;
    }

    public record Wanted(EntryType type, String slug) {}

    /** @param title null if it has none */
    public record Titled(
            EntryType type,
            String slug,
            long entry,
            @Nullable String title) {}

    record Row(
            String type, String slug, long entry, @Nullable String title) {
        Titled shown() {
            return new Titled(EntryTypeConverter.of(type), slug, entry, title);
        }
    }

    /** Returns the last title of each entry up to a release; a slug that was never given is left out. */
    public List<Titled> published(Collection<Wanted> wanted, String locale, int release) {
        return titled(session.createNativeQuery("""
                        select w.type, w.slug, n.entry, t.title
                        from unnest(:types, :slugs) as w (type, slug)
                        cross join lateral (
                            select entry from name where type = w.type and slug = w.slug limit 1) n
                        left join lateral (
                            select title from rendition r
                            where r.entry = n.entry and r.type = w.type and r.part = '' and r.locale = :locale
                                and r.first <= :release
                            order by r.first desc limit 1) t on true
                        """, Row.class).setParameter("release", release), wanted, locale);
    }

    /** Returns the titles of drafts, also by slugs that their entries have in public; what has no draft is left out. */
    public List<Titled> drafted(Collection<Wanted> wanted, String locale) {
        return titled(session.createNativeQuery("""
                        select w.type, w.slug, d.entry, d.title
                        from unnest(:types, :slugs) as w (type, slug)
                        cross join lateral (select coalesce(
                            (select entry from draft where type = w.type and slug = w.slug and locale = :locale),
                            (select entry from name where type = w.type and slug = w.slug limit 1)) as entry) e
                        join draft d on d.entry = e.entry and d.locale = :locale
                        """, Row.class), wanted, locale);
    }

    private static List<Titled> titled(NativeQuery<Row> query, Collection<Wanted> wanted, String locale) {
        return query
                .setParameter("types", texts(wanted, one -> one.type().value()))
                .setParameter("slugs", texts(wanted, Wanted::slug))
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .map(Row::shown)
                .toList();
    }

    private static String[] texts(Collection<Wanted> wanted, Function<Wanted, String> text) {
        return wanted.stream().map(text).toArray(String[]::new);
    }
}
