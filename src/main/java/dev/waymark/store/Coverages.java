package dev.waymark.store;

import dev.waymark.model.Completeness;
import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/** How many entries are said how far in each language, counted as releases are made, so that no reader has to. */
@ApplicationScoped
public class Coverages {
    private static final String[] WORDS =
            Arrays.stream(Completeness.values()).map(Completeness::value).toArray(String[]::new);

    private final StatelessSession session;

    Coverages(StatelessSession session) {
        this.session = session;
    }

    public record Kind(String locale, EntryType type, Completeness completeness) {}

    public record Counted(Kind kind, int entries) {}

    record Row(String locale, String type, String completeness, int entries) {
        Counted counted() {
            return new Counted(new Kind(locale, EntryTypeConverter.of(type), Completeness.of(completeness)), entries);
        }
    }

    /** Counts from the newest release on so many entries more of each kind, or fewer. */
    public void change(Map<Kind, Integer> changes, int release) {
        var kinds = changes.keySet().stream()
                .filter(kind -> changes.getOrDefault(kind, 0) != 0)
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery("""
                        insert into coverage (locale, type, completeness, first, entries)
                        select k.locale, k.type, k.completeness, :release, k.change + coalesce((
                            select c.entries from coverage c
                            where c.locale = k.locale and c.type = k.type and c.completeness = k.completeness
                            order by c.first desc limit 1), 0)
                        from unnest(:locales, :types, :words, cast(:changes as integer[])) k (locale, type, completeness, change)
                        """)
                .setParameter("release", release)
                .setParameter("locales", kinds.stream().map(Kind::locale).toArray(String[]::new))
                .setParameter(
                        "types", kinds.stream().map(kind -> kind.type().value()).toArray(String[]::new))
                .setParameter(
                        "words",
                        kinds.stream().map(kind -> kind.completeness().value()).toArray(String[]::new))
                .setParameter("changes", kinds.stream().map(changes::get).toArray(Integer[]::new))
                .executeUpdate();
    }

    /** Returns how many entries of a type there are in a language of a release. */
    public int entries(String locale, EntryType type, int release) {
        return in(List.of(locale), List.of(type), release).stream()
                .mapToInt(Counted::entries)
                .sum();
    }

    /** Returns what is counted in a release; a kind of which there was never an entry is left out. */
    public List<Counted> in(Collection<String> locales, Collection<EntryType> types, int release) {
        return session
                .createNativeQuery("""
                        select l.locale, t.type, w.completeness, c.entries
                        from unnest(:locales) l (locale) cross join unnest(:types) t (type)
                        cross join unnest(:words) w (completeness)
                        cross join lateral (
                            select entries from coverage
                            where locale = l.locale and type = t.type and completeness = w.completeness and first <= :release
                            order by first desc limit 1) c
                        """, Row.class)
                .setParameter("locales", locales.toArray(String[]::new))
                .setParameter("types", types.stream().map(EntryType::value).toArray(String[]::new))
                .setParameter("words", WORDS)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .map(Row::counted)
                .toList();
    }
}
