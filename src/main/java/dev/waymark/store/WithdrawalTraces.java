package dev.waymark.store;

import static dev.waymark.store.Withdrawals.of;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Where readers and editors meet what is to be withdrawn. */
@ApplicationScoped
public class WithdrawalTraces {
    private final StatelessSession session;

    WithdrawalTraces(StatelessSession session) {
        this.session = session;
    }

    /**
     * Something that readers get.
     *
     * @param root the type of the entry
     * @param slug a slug that the entry has or had
     * @param part the slug of the stage or tip, or an empty text
     */
    public record Place(EntryType root, String slug, EntryType type, String part) {}

    record PlaceRow(String root, String slug, String type, String part) {
        Place shown() {
            return new Place(EntryTypeConverter.of(root), slug, EntryTypeConverter.of(type), part);
        }
    }

    /** Returns where an entry and its parts stood in any release, under all of its slugs. */
    public List<Place> places(long entry) {
        return shown(session.createNativeQuery("""
                        select distinct n.type as root, n.slug, r.type, r.part
                        from rendition r join name n on n.entry = r.entry where r.entry = :entry
                        """, PlaceRow.class).setParameter("entry", entry));
    }

    /** Returns where renditions stand, under all slugs of their entries. */
    public List<Place> places(Collection<Long> renditions) {
        return shown(session.createNativeQuery("""
                        select distinct n.type as root, n.slug, r.type, r.part
                        from rendition r join name n on n.entry = r.entry where r.id = any(:renditions)
                        """, PlaceRow.class)
                .setParameter("renditions", renditions.toArray(Long[]::new)));
    }

    private static List<Place> shown(NativeQuery<PlaceRow> query) {
        return query.getResultList().stream().map(PlaceRow::shown).toList();
    }

    /**
     * A document of another entry that says the title.
     *
     * @param language the language of the document, or of the translated texts
     * @param revision the number of the revision; null for the draft
     */
    public record Mention(
            EntryType type,
            String slug,
            String language,
            @Nullable Integer revision) {}

    record MentionRow(
            String type,
            String slug,
            String language,
            @Nullable Integer revision) {
        Mention shown() {
            return new Mention(EntryTypeConverter.of(type), slug, language, revision);
        }
    }

    /** Returns at most so many documents of other entries that say what only the withdrawn texts are called; it looks at all of them. */
    public List<Mention> mentions(Withdrawals.Target target, int limit) {
        return of(target, session.createNativeQuery("""
                        select e.type, coalesce((select d.slug from draft d where d.entry = m.entry and d.locale = :locale),
                            (select n.slug from name n where n.entry = m.entry and n.state <> 'moved' and n.last = 2147483647),
                            '') as slug, m.locale as language, m.number as revision
                        from (
                            select entry, locale, number, document from revision where not withdrawn
                            union all select entry, locale, null, document from draft) m
                        join entry e on e.id = m.entry
                        where m.entry <> :entry and says(m.document, array(
                            select substr(to_json(t)::text, 2, length(to_json(t)::text) - 2)
                            from withdrawn_titles(:entry, :locale, cast(:revision as integer)) t))
                        order by 1, 2, 3, 4
                        """, MentionRow.class))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(MentionRow::shown)
                .toList();
    }

    /** Returns the releases whose notes say the title. */
    public List<Integer> notes(Withdrawals.Target target) {
        return of(target, session.createNativeQuery("""
                        select number from release where says(note, array(
                            select t from withdrawn_titles(:entry, :locale, cast(:revision as integer)) t)) order by number
                        """, Integer.class)).getResultList();
    }
}
