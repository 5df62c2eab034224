package dev.waymark.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Drafts of texts in other languages than the default one. */
@ApplicationScoped
public class TranslationDrafts {
    private final StatelessSession session;

    TranslationDrafts(StatelessSession session) {
        this.session = session;
    }

    /** What the texts of an entry in a language are beside its document, and beside what is public of them. */
    public enum State {
        /** There are none. */
        MISSING("not exists (select from unnest(string_to_array(states, ' ')) s (state)"
                + " where starts_with(s.state, cast(:language as text) || ':'))"),
        /** The document has said something else since they were translated. */
        STALE("cast(:language as text) || ':stale' = any(string_to_array(states, ' '))"),
        /** They say something else than what is public. */
        CHANGED("cast(:language as text) || ':changed' = any(string_to_array(states, ' '))"),
        /** They say what is public. */
        PUBLISHED("cast(:language as text) || ':published' = any(string_to_array(states, ' '))");

        /** What holds of the {@code states} of all languages that stand beside the document. */
        final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /**
     * The translated texts of an entry.
     *
     * @param baseRevision the revision from which they were edited; null if none of them were ever published
     * @param same whether they say what is public
     * @param stale whether the document has said something else since they were translated
     */
    public record Found(
            long entry,
            String locale,
            int version,
            Instant updatedAt,
            String updatedBy,
            @Nullable Integer baseRevision,
            boolean same,
            boolean stale) {
        public State state() {
            if (stale) {
                return State.STALE;
            }
            return same ? State.PUBLISHED : State.CHANGED;
        }
    }

    public List<Found> of(Collection<Long> entries, String standard) {
        return session.createNativeQuery("""
                        select t.entry, t.locale, t.version, t.updated_at, t.updated_by, t.base_revision,
                            coalesce(t.sha256 = t.base_sha256, false), t.translated_sha256 is distinct from d.texts_sha256
                        from draft t join draft d on d.entry = t.entry and d.locale = :standard
                        where t.entry = any(:entries) and t.locale <> :standard
                        """, Found.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .setParameter("standard", standard)
                .getResultList();
    }

    record Text(String locale, String document) {}

    /** Returns what an entry says in each language but the default one, as JSON. */
    public Map<String, String> texts(long entry, String standard) {
        return session
                .createNativeQuery(
                        "select locale, document from draft where entry = :entry and locale <> :standard", Text.class)
                .setParameter("entry", entry)
                .setParameter("standard", standard)
                .getResultList()
                .stream()
                .collect(toMap(Text::locale, Text::document));
    }
}
