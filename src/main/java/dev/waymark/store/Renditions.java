package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What readers get of every entry and part, in every language and release. */
@ApplicationScoped
public class Renditions implements PanacheRepositoryBase<Rendition, Long> {
    /**
     * What readers get now.
     *
     * @param id the rendition
     * @param entry the entry
     * @param type what it shows
     * @param part the slug of the stage or tip, or an empty text
     * @param locale the language
     * @param text the document, as JSON
     * @param publishedAt when its first release was published
     */
    public record Current(
            long id, long entry, EntryType type, String part, String locale, String text, Instant publishedAt) {}

    /**
     * What readers are to get.
     *
     * @param entry the entry
     * @param type what it shows
     * @param part the slug of the stage or tip, or an empty text
     * @param slug the slug of what it shows
     * @param locale the language
     * @param revision the revision of the entry
     * @param text the document, as JSON
     * @param summary what lists show of it, as JSON
     * @param title what lists are sorted by
     * @param search the texts by which it is found, a line each
     * @param position the place of a stage or tip in its roadmap; 0 for an entry
     * @param facets the values by which it can be filtered
     */
    public record Wanted(
            long entry,
            EntryType type,
            String part,
            String slug,
            String locale,
            int revision,
            String text,
            String summary,
            String title,
            String search,
            int position,
            Map<String, List<String>> facets) {}

    /** What readers get of those entries now. */
    public List<Current> current(Collection<Long> entries) {
        return getEntityManager()
                .createQuery("""
                        select r.id, r.entry, r.type, r.part, r.locale, b.text, p.publishedAt from Rendition r
                        join Body b on b.sha256 = r.body join Release p on p.number = r.first
                        where r.entry in :entries and r.last is null
                        """, Current.class)
                .setParameter("entries", entries)
                .getResultList();
    }

    /** Ends those renditions with the release before that one. */
    public void close(Collection<Long> ids, int release) {
        if (!ids.isEmpty()) {
            update("last = ?1 where id in ?2", release - 1, ids);
            getEntityManager()
                    .createQuery("update Facet f set f.last = :last where f.rendition in :ids")
                    .setParameter("last", release - 1)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** Begins renditions with that release. */
    public void open(Collection<Wanted> all, int release) {
        var texts = new HashMap<String, String>();
        all.forEach(wanted -> texts.put(Sha256.of(wanted.text()), wanted.text()));
        keep(texts);
        all.forEach(wanted -> open(wanted, release));
    }

    /** Keeps texts under their SHA-256; no query between them, so that they go to the database in batches. */
    private void keep(Map<String, String> texts) {
        var kept = getEntityManager()
                .createQuery("select b.sha256 from Body b where b.sha256 in :all", String.class)
                .setParameter("all", texts.keySet())
                .getResultList();
        texts.keySet().removeAll(Set.copyOf(kept));
        texts.forEach((sha256, text) -> getEntityManager().persist(new Body(sha256, text)));
    }

    private void open(Wanted wanted, int release) {
        var rendition = new Rendition(
                wanted.entry(),
                wanted.type(),
                wanted.part(),
                wanted.slug(),
                wanted.locale(),
                wanted.revision(),
                Sha256.of(wanted.text()),
                wanted.summary(),
                wanted.title(),
                wanted.search(),
                wanted.position(),
                release);
        persist(rendition);
        long id = Objects.requireNonNull(rendition.id);
        wanted.facets()
                .forEach((name, values) -> values.stream()
                        .distinct()
                        .forEach(value -> getEntityManager()
                                .persist(new Facet(
                                        id, name, value, wanted.locale(), wanted.title(), wanted.slug(), release))));
    }
}
