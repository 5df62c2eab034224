package dev.waymark.store.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads the record of what was done, the newest first, off an index. */
@ApplicationScoped
public class AuditPages {
    private static final String PAGE = """
            select a.number, a.at, a.key, a.action, a.type, a.slug, a.language, a.subject, a.from_version, a.to_version,
                a.from_revision, a.to_revision, a.release, a.request
            from audit a where %s order by a.at desc, a.number desc""";

    /** What each filter asks of a row. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "key", "a.key = :key",
            "action", "a.action = :action",
            "type", "a.type = :type",
            "slug", "a.slug = :slug",
            "since", "a.at >= :since",
            "until", "a.at < :until",
            "after", "(a.at, a.number) < (select o.at, o.number from audit o where o.number = :after)");

    private final StatelessSession session;

    AuditPages(StatelessSession session) {
        this.session = session;
    }

    /**
     * Which rows are asked for; null for all.
     *
     * @param since the earliest time
     * @param until the first time that is too late
     */
    public record Filter(
            @Nullable String key,
            @Nullable String action,
            @Nullable String type,
            @Nullable String slug,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /**
     * What was done.
     *
     * @param number tells rows apart
     * @param subject the slug that the entry got, the id of a key or the number of a proposal; null for anything else
     */
    public record Row(
            long number,
            Instant at,
            @Nullable String key,
            String action,
            @Nullable String type,
            @Nullable String slug,
            @Nullable String language,
            @Nullable String subject,
            @Nullable Integer fromVersion,
            @Nullable Integer toVersion,
            @Nullable Integer fromRevision,
            @Nullable Integer toRevision,
            @Nullable Integer release,
            @Nullable String request) {}

    /** @param after the number of the row behind which it begins; null for the first page */
    public List<Row> page(Filter filter, @Nullable Long after, int limit) {
        var values = new TreeMap<String, Object>();
        put(values, "key", filter.key());
        put(values, "action", filter.action());
        put(values, "type", filter.type());
        put(values, "slug", filter.slug());
        put(values, "since", filter.since());
        put(values, "until", filter.until());
        put(values, "after", after);
        var conditions = values.keySet().stream()
                .map(name -> Objects.requireNonNull(CONDITIONS.get(name)))
                .toList();
        var page = session.createNativeQuery(
                PAGE.formatted(conditions.isEmpty() ? "true" : String.join(" and ", conditions)), Row.class);
        values.forEach(page::setParameter);
        return page.setMaxResults(limit).getResultList();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
