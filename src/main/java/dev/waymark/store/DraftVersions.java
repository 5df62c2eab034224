package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** How often drafts have been written. */
@ApplicationScoped
public class DraftVersions {
    private final StatelessSession session;

    DraftVersions(StatelessSession session) {
        this.session = session;
    }

    public record Current(long entry, String slug, long version) {}

    /** Returns the versions of the drafts of those entries in a language. */
    public List<Current> of(Collection<Long> entries, String locale) {
        return session.createNativeQuery("""
                        select entry, slug, cast(version as bigint) from draft
                        where entry = any(:entries) and locale = :locale
                        """, Current.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("locale", locale)
                .getResultList();
    }
}
