package dev.waymark.sync;

import static java.util.stream.Collectors.joining;

import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.reading.Versions;
import dev.waymark.store.sync.ReleaseMarks;
import dev.waymark.store.sync.SyncDocuments;
import dev.waymark.store.sync.SyncDocuments.Document;
import dev.waymark.store.sync.SyncDocuments.Place;
import dev.waymark.store.sync.SyncQuery;
import dev.waymark.store.sync.SyncRemovals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients what to put into their copies and what to take out: first all removals, then documents, and on the last page the
 * vocabularies and the token. Three statements of the database for a page.
 */
@ApplicationScoped
class Syncs {
    /** A page is kept in memory, and in the memory of whoever reads it. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final Map<EntryType, String> MEMBERS = new EnumMap<>(Map.of(
            EntryType.ROADMAP, "roadmaps",
            EntryType.SKILL, "skills",
            EntryType.JOB_ROLE, "jobRoles",
            EntryType.LEARNING_RESOURCE, "learningResources"));

    private final Versions versions;
    private final ReleaseMarks marks;
    private final SyncDocuments documents;
    private final SyncRemovals removals;
    private final SyncVocabularies vocabularies;
    private final Json json;

    Syncs(
            Versions versions,
            ReleaseMarks marks,
            SyncDocuments documents,
            SyncRemovals removals,
            SyncVocabularies vocabularies,
            Json json) {
        this.versions = versions;
        this.marks = marks;
        this.documents = documents;
        this.removals = removals;
        this.vocabularies = vocabularies;
        this.json = json;
    }

    record Page(Version version, String text) {}

    Page page(SyncQuestion question) {
        var cursor = question.cursor() == null ? null : SyncCursor.read(question.cursor());
        if (question.from() > 0 && !versions.exists(question.from())) {
            throw foreign();
        }
        var version = version(question, cursor);
        var known = marks.of(List.of(question.from(), version.release()));
        var mark = known.getOrDefault(version.release(), "");
        var since = question.since();
        if (since != null && !since.mark().equals(known.getOrDefault(since.release(), ""))) {
            throw foreign();
        }
        if (cursor != null) {
            cursor.check(Objects.requireNonNull(question.cursor()), question.text(mark));
        }
        return new Page(version, text(question, version, mark, cursor));
    }

    private Version version(SyncQuestion question, @Nullable SyncCursor cursor) {
        var version = versions.find(question.version(), cursor == null ? null : cursor.release());
        if (version.release() < question.from()) {
            var detail = "release must not be lower than that of the token in since, which is %s; it is %s."
                    .formatted(question.from(), version.release());
            throw cursor == null
                    ? ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter("release", detail))
                    : Cursor.invalid();
        }
        return version;
    }

    private static ProblemException foreign() {
        return ProblemType.FOREIGN_TOKEN.because(
                "The token in since was made by another database, or by this one before a backup was restored. Throw the copy"
                        + " away and sync anew, without since.",
                ProblemError.inParameter("since", "of another database"));
    }

    private String text(SyncQuestion question, Version version, String mark, @Nullable SyncCursor cursor) {
        var filter = question.filter();
        var query =
                new SyncQuery(filter.types(), filter.language(), filter.roadmaps(), question.from(), version.release());
        var removed = removed(query, question, cursor);
        int room = question.limit() - removed.size();
        if (room <= 0) {
            var last = removed.get(removed.size() - 1);
            var next = new SyncCursor(version.release(), 0, last.number(), "", last.id());
            return text(version, List.of(), "[]", removed, next.text(question.text(mark)), null);
        }
        var after = cursor == null || cursor.phase() == 0
                ? null
                : new Place(SyncFilter.ORDER.get(cursor.phase() - 1), cursor.number(), cursor.slug(), cursor.id());
        if (after != null && !filter.types().contains(after.type())) {
            throw Cursor.invalid();
        }
        var found = documents.page(query, after, room, MOST_BYTES);
        if (found.more()) {
            var last = found.documents().get(found.documents().size() - 1).place();
            var next = new SyncCursor(
                    version.release(), SyncFilter.ORDER.indexOf(last.type()) + 1, last.first(), last.slug(), last.id());
            return text(version, found.documents(), "[]", removed, next.text(question.text(mark)), null);
        }
        var words = vocabularies.in(filter.language());
        var since = question.since();
        var has = since != null && since.vocabularies().equals(words.digest());
        var token = new SyncToken(version.release(), mark, filter, words.digest());
        return text(version, found.documents(), has ? "[]" : words.text(), removed, null, token.text());
    }

    private List<SyncRemovals.Removal> removed(SyncQuery query, SyncQuestion question, @Nullable SyncCursor cursor) {
        // What a copy shows may have been withdrawn, unless that is the newest release.
        boolean same = query.since() == query.release() && query.release() == versions.newest();
        if (question.since() == null || same || cursor != null && cursor.phase() > 0) {
            return List.of();
        }
        return cursor == null
                ? removals.page(query, 0, 0, question.limit())
                : removals.page(query, cursor.number(), cursor.id(), question.limit());
    }

    private String text(
            Version version,
            List<Document> found,
            String words,
            List<SyncRemovals.Removal> removed,
            @Nullable String next,
            @Nullable String token) {
        var text = new StringBuilder("{\"release\":").append(version.release());
        MEMBERS.forEach((type, member) -> text.append(found.stream()
                .filter(document -> document.place().type() == type)
                .map(Document::text)
                .collect(joining(",", ",\"" + member + "\":[", "]"))));
        text.append(",\"vocabularies\":").append(words);
        text.append(",\"removed\":")
                .append(json.text(removed.stream()
                        .map(removal ->
                                new Removal(removal.type(), removal.slug(), removal.reason(), removal.replacement()))
                        .toList()));
        text.append(",\"next\":").append(quoted(next));
        return text.append(",\"token\":").append(quoted(token)).append('}').toString();
    }

    /** Neither a cursor nor a token has anything that JSON escapes. */
    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
