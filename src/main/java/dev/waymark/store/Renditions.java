package dev.waymark.store;

import dev.waymark.model.Completeness;
import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What readers get of every entry and part, in every language and release. */
@ApplicationScoped
public class Renditions {
    /** The facet of which the store keeps the number. */
    private static final String MAX_HOURS = "max-hours";

    private final StatelessSession session;
    private final Facets facets;

    Renditions(StatelessSession session, Facets facets) {
        this.session = session;
        this.facets = facets;
    }

    /**
     * What readers get now.
     *
     * @param part the slug of the stage or tip, or an empty text
     * @param sha256 the digest over all that readers can get of it
     * @param completeness how much is said in the language; null of a stage or tip
     */
    public record Current(
            long id,
            long entry,
            EntryType type,
            String part,
            String locale,
            String sha256,
            @Nullable Completeness completeness,
            Instant publishedAt) {}

    record Row(
            long id,
            long entry,
            String type,
            String part,
            String locale,
            String sha256,
            @Nullable String completeness,
            Instant publishedAt) {
        Current current() {
            return new Current(
                    id,
                    entry,
                    EntryTypeConverter.of(type),
                    part,
                    locale,
                    sha256,
                    completeness == null ? null : Completeness.of(completeness),
                    publishedAt);
        }
    }

    /**
     * What readers are to get.
     *
     * @param type what it shows
     * @param part the slug of the stage or tip, or an empty text
     * @param title what lists are sorted by
     * @param position the place of a stage or tip in its roadmap, from 1; 0 for an entry
     * @param license where the terms of its texts stand; null if they are those of the service
     * @param completeness how much is said in the language, which follows from the document; null of a stage or tip
     * @param facets the values by which it can be filtered
     */
    public record Wanted(
            long entry,
            EntryType type,
            String part,
            String slug,
            String locale,
            String text,
            String summary,
            String title,
            int position,
            @Nullable String license,
            @Nullable Completeness completeness,
            Map<String, List<String>> facets) {

        /** Returns the facets that are words of vocabularies, so that there are few of them, each between two bars. */
        String terms() {
            return facets.entrySet().stream()
                    .filter(facet -> Filter.Facet.isTerm(facet.getKey()))
                    .flatMap(facet -> facet.getValue().stream().map(value -> Filter.Facet.of(facet.getKey(), value)))
                    .sorted()
                    .collect(Collectors.joining("|", "|", "|"));
        }

        /** Returns the most hours that it takes; null if nobody knows. */
        @Nullable
        Integer hours() {
            var hours = facets.get(MAX_HOURS);
            return hours == null ? null : Integer.valueOf(hours.get(0));
        }

        Stream<String> values() {
            var hours = hours();
            return Stream.concat(
                    facets.entrySet().stream()
                            .filter(facet -> !facet.getKey().equals(MAX_HOURS))
                            .flatMap(facet -> facet.getValue().stream()
                                    .distinct()
                                    .map(value -> Filter.Facet.of(facet.getKey(), value))),
                    hours == null ? Stream.of() : Filter.HoursUpTo.facets(hours));
        }

        /** Returns the digest over all that readers can get of it. */
        public String sha256() {
            var values = facets.entrySet().stream()
                    .map(facet -> facet.getKey() + "="
                            + facet.getValue().stream().sorted().distinct().collect(Collectors.joining(",")))
                    .sorted()
                    .collect(Collectors.joining(";"));
            return Sha256.of(String.join(
                    "\n", text, summary, title, slug, String.valueOf(position), values, String.valueOf(license)));
        }
    }

    public List<Current> current(Collection<Long> entries) {
        return session
                .createNativeQuery("""
                        select r.id, r.entry, r.type, r.part, r.locale, r.sha256, r.completeness, p.published_at
                        from rendition r join release p on p.number = r.first
                        where r.entry = any(:entries) and r.last = 2147483647
                        """, Row.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList()
                .stream()
                .map(Row::current)
                .toList();
    }

    /** Ends renditions with the release before that one; what they are found by ends with them. */
    public void close(Collection<Long> ids, int release) {
        for (var table : List.of(
                "update rendition set last = :last where id = any(:ids)",
                "update facet set last = :last where rendition = any(:ids) and last = 2147483647")) {
            session.createNativeMutationQuery(table)
                    .setParameter("last", release - 1)
                    .setParameter("ids", ids.toArray(Long[]::new))
                    .executeUpdate();
        }
    }

    public void open(List<Wanted> all, int release) {
        keep(all);
        var renditions =
                all.stream().map(wanted -> new Rendition(wanted, release)).toList();
        session.insertMultiple(renditions);
        var rows = new ArrayList<Facets.Row>();
        for (int i = 0; i < all.size(); i++) {
            var rendition = renditions.get(i);
            all.get(i).values().forEach(value -> rows.add(new Facets.Row(rendition.id(), value, rendition.position)));
        }
        facets.open(rows, release);
        session.createNativeQuery("select 1 from open_search(:ids)", Integer.class)
                .setParameter("ids", renditions.stream().map(Rendition::id).toArray(Long[]::new))
                .getSingleResult();
    }

    /** Keeps the texts, each once, under their SHA-256. */
    private void keep(List<Wanted> all) {
        var texts = new TreeMap<String, String>();
        all.forEach(wanted -> texts.put(Sha256.of(wanted.text()), wanted.text()));
        session.createNativeMutationQuery("""
                        insert into body (sha256, text)
                        select b.sha256, b.text from unnest(:digests, :texts) as b (sha256, text)
                        on conflict do nothing
                        """)
                .setParameter("digests", texts.keySet().toArray(String[]::new))
                .setParameter("texts", texts.values().toArray(String[]::new))
                .executeUpdate();
    }
}
