package dev.waymark.store.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds what is meant by names as others write them, all at once. */
@ApplicationScoped
public class NameMatches {
    private final Session session;

    NameMatches(Session session) {
        this.session = session;
    }

    /**
     * A name, and what is meant by it.
     *
     * @param key the name as names are compared
     * @param match null if it means nothing that is known
     */
    public record Name(String key, @Nullable Match match) {}

    /**
     * What is meant by a name.
     *
     * @param summary what lists show of it, as JSON
     * @param kind of its own name that is like it: 0 its title, 1 another name, 2 what people look for who mean it
     * @param way how the two are alike: 0 letter by letter, 1 but for spaces and dots, 2 by the stems of their words
     * @param confidence from 40 to 100; a learning resource has ten less, since such names mean skills more often
     */
    public record Match(String summary, int kind, int way, int confidence) {}

    record Row(
            String key,
            @Nullable String summary,
            @Nullable Integer kind,
            @Nullable Integer way,
            @Nullable Integer confidence) {
        Name name() {
            return new Name(
                    key,
                    summary == null || kind == null || way == null || confidence == null
                            ? null
                            : new Match(summary, kind, way, confidence));
        }
    }

    /** Finds the best match of each name, in the order of the names. */
    public List<Name> find(List<String> names, String locale, int release) {
        return session
                .createNativeQuery("""
                        select m.key, m.summary, m.kind, m.way, m.confidence
                        from matched_names(:names, :locale, :release, :order) m order by m.place
                        """, Row.class)
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("locale", locale)
                .setParameter("release", release)
                .setParameter("order", SearchOrder.words())
                .getResultList()
                .stream()
                .map(Row::name)
                .toList();
    }

    /** Finds the words of keys that no name has, but for about one letter; short ones are left as they are. */
    public List<SearchWords.Unknown> nearWords(Collection<String> keys, String locale, int release) {
        return session
                .createNativeQuery(
                        "select w.word, w.near from near_words(:keys, :locale, :release) w", SearchWords.Row.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .map(SearchWords.Row::unknown)
                .toList();
    }
}
