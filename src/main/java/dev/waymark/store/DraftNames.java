package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.StatelessSession;

/** Which entries drafts mean by their slugs, to read and not to change them. */
@ApplicationScoped
public class DraftNames {
    private final StatelessSession session;

    DraftNames(StatelessSession session) {
        this.session = session;
    }

    record Row(String slug, long entry) {}

    /** Returns the entries whose drafts have those slugs in a language. */
    public Map<Slug, Long> entries(EntryType type, Collection<Slug> slugs, String locale) {
        var entries = new HashMap<Slug, Long>();
        session.createNativeQuery("""
                        select slug, entry from draft where type = :type and slug = any(:slugs) and locale = :locale
                        """, Row.class)
                .setParameter("type", type.value())
                .setParameter("slugs", slugs.stream().map(Slug::value).toArray(String[]::new))
                .setParameter("locale", locale)
                .getResultList()
                .forEach(row -> entries.put(new Slug(row.slug()), row.entry()));
        return entries;
    }
}
