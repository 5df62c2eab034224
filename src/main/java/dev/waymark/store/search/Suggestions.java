package dev.waymark.store.search;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Finds names by their beginnings, or by the beginnings of their words. */
@ApplicationScoped
public class Suggestions {
    private final Session session;

    Suggestions(Session session) {
        this.session = session;
    }

    /**
     * Something that is called so.
     *
     * @param summary what lists show of it, as JSON
     * @param name the name that begins so
     */
    public record Named(long id, String summary, String name) {}

    /**
     * Finds what has such a name, the nearest first.
     *
     * @param key the beginning, as names are compared; not empty
     */
    public List<Named> find(String key, String locale, int release, List<EntryType> types, int limit) {
        return session.createNativeQuery("""
                        select s.id, s.summary, s.name from suggested_names(:key, :locale, :release, :types, :order, :limit) s
                        """, Named.class)
                .setParameter("key", key)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .setParameter("types", SearchOrder.words(types))
                .setParameter("order", SearchOrder.words())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Reads a text as names are compared; empty if there is nothing to compare. */
    public String key(String text) {
        return session.createNativeQuery("select folded(:text)", String.class)
                .setParameter("text", text)
                .getSingleResult();
    }
}
