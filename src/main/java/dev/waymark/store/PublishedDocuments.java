package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was published, release by release. */
@ApplicationScoped
public class PublishedDocuments {
    private final Session session;

    PublishedDocuments(Session session) {
        this.session = session;
    }

    /**
     * What stands under a slug.
     *
     * @param retired whether it was taken out of publication
     * @param replacement the slug of the entry that stands in for it
     * @param sha256 the digest over all that readers can get of it; null if there is none
     * @param license where the terms of its texts stand; null if they are those of the service
     * @param text the document, as JSON; null if there is none
     */
    public record Found(
            long entry,
            String slug,
            boolean retired,
            @Nullable String replacement,
            @Nullable String sha256,
            @Nullable String license,
            @Nullable String text) {}

    /**
     * What an entry, or a stage or tip of it, was in a release; any slug that the entry ever had finds it.
     *
     * @param shown what is looked for: the type of the entry, stage or tip
     * @param part the slug of the stage or tip, or an empty text
     */
    public Optional<Found> find(EntryType type, String slug, EntryType shown, String part, String locale, int release) {
        return session
                .createNativeQuery("""
                        select * from published_document(:type, :slug, :shown, :part, :locale, :release)
                        """, Found.class)
                .setParameter("type", type.value())
                .setParameter("slug", slug)
                .setParameter("shown", shown.value())
                .setParameter("part", part)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * A document in a release.
     *
     * @param id by which the documents are ordered
     * @param part the slug of a stage or tip, or an empty text
     * @param root the slug of the entry
     * @param license where the terms of its texts stand; null if they are those of the service
     */
    public record Document(
            long id,
            EntryType type,
            String part,
            String root,
            String sha256,
            @Nullable String license,
            String text) {}

    /** Returns at most so many documents of those types, in the order of their ids, from one id on. */
    public List<Document> after(long id, int limit, Set<EntryType> types, String locale, int release) {
        return session.createQuery("""
                        select r.id, r.type, r.part, p.slug, r.sha256, r.license, b.text
                        from Rendition r
                        join Body b on b.sha256 = r.body
                        join Rendition p on p.entry = r.entry and p.part = '' and p.locale = r.locale
                            and :release between p.first and p.last
                        where r.id > :id and r.type in :types and r.locale = :locale
                        and :release between r.first and r.last
                        order by r.id
                        """, Document.class)
                .setParameter("id", id)
                .setParameter("types", types)
                .setParameter("locale", locale)
                .setParameter("release", release)
                .setMaxResults(limit)
                .getResultList();
    }

    public record Included(EntryType type, String slug, String text) {}

    record Row(String type, String slug, String text) {
        Included included() {
            return new Included(EntryTypeConverter.of(type), slug, text);
        }
    }

    /**
     * The documents to which an entry, or a part of it, refers in a release, and the skills to which those job roles and
     * learning resources refer that are among them.
     *
     * @param part the slug of a stage, or an empty text for the entry with all its parts
     * @param types the types of documents to find
     * @param skills the slugs of the skills that it shows, also of those to which it does not refer itself
     */
    public List<Included> included(
            long entry, String part, Set<EntryType> types, Set<String> skills, String locale, int release) {
        return session
                .createNativeQuery("""
                        select r.type, r.slug, b.text from rendition r join body b on b.sha256 = r.body
                        where r.type = any(:types) and r.locale = :locale and r.part = ''
                        and :release between r.first and r.last
                        and r.entry in (
                            select l.target from link l where l.source = :entry
                            and (:part = '' or l.part = :part and l.relation <> 'mentions')
                            and :release between l.first and l.last
                            union
                            select s.target from link l
                            join entry e on e.id = l.target
                            join link s on s.source = l.target
                            join entry t on t.id = s.target
                            where l.source = :entry and e.type = any(:types) and e.type <> 'skill' and t.type = 'skill'
                            and (:part = '' or l.part = :part and l.relation <> 'mentions')
                            and :release between l.first and l.last
                            and :release between s.first and s.last
                            union
                            select n.entry from name n
                            where n.type = 'skill' and n.slug = any(:skills) and n.state = 'live'
                            and :release between n.first and n.last
                        )
                        order by r.type, r.slug
                        """, Row.class)
                .setParameter("entry", entry)
                .setParameter("part", part)
                .setParameter("types", types.stream().map(EntryType::value).toArray(String[]::new))
                .setParameter("skills", skills.toArray(String[]::new))
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .map(Row::included)
                .toList();
    }
}
