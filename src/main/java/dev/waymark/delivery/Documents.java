package dev.waymark.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.EntityTags;
import dev.waymark.http.response.LinkHeader;
import dev.waymark.http.response.Redirects;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.PageParameters;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Version;
import dev.waymark.reading.VersionParameters;
import dev.waymark.reading.Versions;
import dev.waymark.store.PublishedDocuments;
import dev.waymark.store.Withdrawals;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers with documents as they were rendered when they were published. */
@ApplicationScoped
class Documents {
    private final Versions versions;
    private final Redirects redirects;
    private final PublishedDocuments published;
    private final Withdrawals withdrawals;
    private final Inclusion inclusion;

    Documents(
            Versions versions,
            Redirects redirects,
            PublishedDocuments published,
            Withdrawals withdrawals,
            Inclusion inclusion) {
        this.versions = versions;
        this.redirects = redirects;
        this.published = published;
        this.withdrawals = withdrawals;
        this.inclusion = inclusion;
    }

    /** The document of an entry, with what was asked for beside it. */
    <T> RestResponse<T> entry(EntryType type, String slug, IncludeParameters parameters) {
        return answer(type, slug, type, "", parameters, parameters.asked());
    }

    <T> RestResponse<T> part(String roadmap, EntryType type, String slug, VersionParameters parameters) {
        return answer(EntryType.ROADMAP, roadmap, type, Parameters.pathSlug(slug), parameters, Set.of());
    }

    /** The document of a stage, with what was asked for beside it. */
    <T> RestResponse<T> part(String roadmap, EntryType type, String slug, IncludeParameters parameters) {
        var asked = parameters.asked();
        return answer(EntryType.ROADMAP, roadmap, type, Parameters.pathSlug(slug), parameters, asked);
    }

    /** A page of the stages or tips of one roadmap; an empty one may be due to the name of the roadmap. */
    <T> RestResponse<T> parts(
            String roadmap, EntryType type, PartListParameters parameters, PageParameters asked, Lists lists) {
        var reader = new ListReader(type, parameters).partsOf(roadmap).sortedByPosition(parameters.sort);
        var page = lists.read(reader, PageRequest.of(asked));
        if (page.items().isEmpty()) {
            var found = find(EntryType.ROADMAP, roadmap, page.version());
            if (!found.slug().equals(roadmap)) {
                return redirects.moved(Href.of(EntryType.ROADMAP, found.slug()) + "/" + type.collection());
            }
        }
        return lists.answer(page);
    }

    /** The document of an entry, or of a part of one, in that version; whatever has none ends in a problem. */
    String text(EntryType type, String slug, EntryType shown, String part, Version version) {
        var text = find(type, Parameters.pathSlug(slug), shown, part, version).text();
        if (text == null) {
            throw unknown(shown, part, Href.of(type, slug));
        }
        return text;
    }

    /** What stands under a slug in that version; unknown, retired and withdrawn entries and such without a text end in a problem. */
    PublishedDocuments.Found find(EntryType type, String slug, Version version) {
        var found = find(type, Parameters.pathSlug(slug), type, "", version);
        // A release from before a language was offered has nothing in it, neither what refers to an entry.
        if (found.text() == null) {
            throw unknown(type, slug, Href.list(type));
        }
        return found;
    }

    private <T> RestResponse<T> answer(
            EntryType type,
            String slug,
            EntryType shown,
            String part,
            VersionParameters parameters,
            Set<Includable> asked) {
        return answer(
                type,
                slug,
                shown,
                part,
                parameters,
                "",
                (found, version) -> whole(found, text(found, type, slug, shown, part), type, part, version, asked));
    }

    interface Form {
        Answer of(PublishedDocuments.Found found, Version version);
    }

    /**
     * Answers with what is made of a document.
     *
     * @param suffix what stands behind the path of the document, such as {@code .md}
     * @param form is given what has a text
     */
    <T> RestResponse<T> answer(
            EntryType type,
            String slug,
            EntryType shown,
            String part,
            VersionParameters parameters,
            String suffix,
            Form form) {
        Parameters.pathSlug(slug);
        var version = versions.find(versions.asked(parameters));
        var found = find(type, slug, shown, part, version);
        if (!found.slug().equals(slug)) {
            var path = part.isEmpty() ? Href.of(type, found.slug()) : Href.of(found.slug(), shown, part);
            return redirects.moved(path + suffix);
        }
        text(found, type, slug, shown, part);
        return credited(form.of(found, version), found.license())
                .from(version.release())
                .toResponse();
    }

    /** The document of an entry in a release that readers may not know yet. */
    Answer entry(EntryType type, String slug, Set<Includable> asked, Version version) {
        var found = find(type, slug, version);
        var answer = whole(found, text(found, type, slug, type, ""), type, "", version, asked);
        return credited(answer, found.license()).from(version.release());
    }

    private Answer whole(
            PublishedDocuments.Found found,
            String text,
            EntryType type,
            String part,
            Version version,
            Set<Includable> asked) {
        return asked.isEmpty()
                ? Answer.of(Answer.JSON, text.getBytes(UTF_8), tag(found), version.ofDocument())
                : Answer.of(
                        Answer.JSON,
                        inclusion.with(text, asked, type, found, part, version).getBytes(UTF_8),
                        version.ofAssembly());
    }

    private static String tag(PublishedDocuments.Found found) {
        return EntityTags.ofDigest(requireNonNull(found.sha256(), "what has a text has a digest"));
    }

    /** The document; without one, there is no such part. */
    private static String text(
            PublishedDocuments.Found found, EntryType type, String slug, EntryType shown, String part) {
        var text = found.text();
        if (text == null) {
            throw unknown(shown, part, Href.of(type, slug));
        }
        return text;
    }

    static String path(PublishedDocuments.Document document) {
        return document.part().isEmpty()
                ? Href.of(document.type(), document.root())
                : Href.of(document.root(), document.type(), document.part());
    }

    /** The answer with a document of the newest release. */
    static Answer newest(PublishedDocuments.Document document, int release) {
        var answer = Answer.of(
                Answer.JSON,
                document.text().getBytes(UTF_8),
                EntityTags.ofDigest(document.sha256()),
                CachePolicy.NEWEST_DOCUMENT);
        return credited(answer, document.license()).from(release);
    }

    private static Answer credited(Answer answer, @Nullable String license) {
        return license == null ? answer : answer.with("Link", LinkHeader.license(license));
    }

    private PublishedDocuments.Found find(EntryType type, String slug, EntryType shown, String part, Version version) {
        var found = published
                .find(type, slug, shown, part, version.language(), version.release())
                .orElseThrow(() -> unknown(type, slug, Href.list(type)));
        // What is withdrawn has lost its name, or its text alone in a former release.
        if ((found.retired() || found.text() == null) && withdrawals.covers(found.entry(), version.release())) {
            throw ProblemType.WITHDRAWN.because(
                    "%s '%s' was withdrawn for good, from every release.".formatted(type.label(), slug));
        }
        if (found.retired()) {
            var replacement = found.replacement();
            throw ProblemType.RETIRED.because("%s '%s' was taken out of publication.%s"
                    .formatted(
                            type.label(),
                            slug,
                            replacement == null ? "" : " %s stands in for it.".formatted(Href.of(type, replacement))));
        }
        return found;
    }

    private static RuntimeException unknown(EntryType type, String slug, String where) {
        return ProblemType.UNKNOWN_ENTRY.because("No %s is called '%s' in this release; look at %s."
                .formatted(type.label().toLowerCase(Locale.ROOT), slug, where));
    }
}
