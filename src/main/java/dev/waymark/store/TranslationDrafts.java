package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Drafts of texts in other languages than the default one. */
@ApplicationScoped
public class TranslationDrafts {
    private final StatelessSession session;

    TranslationDrafts(StatelessSession session) {
        this.session = session;
    }

    /**
     * The translated texts of an entry.
     *
     * @param baseRevision the revision from which they were edited; null if none of them were ever published
     * @param same whether they say what is public
     */
    public record Found(
            long entry,
            String locale,
            Instant updatedAt,
            @Nullable Integer baseRevision,
            boolean same) {}

    /** Returns the translated texts of those entries. */
    public List<Found> of(Collection<Long> entries, String standard) {
        return session.createNativeQuery("""
                        select entry, locale, updated_at, base_revision, coalesce(sha256 = base_sha256, false) from draft
                        where entry = any(:entries) and locale <> :standard
                        """, Found.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("standard", standard)
                .getResultList();
    }
}
