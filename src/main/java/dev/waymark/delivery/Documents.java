package dev.waymark.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answers;
import dev.waymark.http.response.Representation;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Version;
import dev.waymark.reading.VersionParameters;
import dev.waymark.store.Filter;
import dev.waymark.store.PublishedDocuments;
import dev.waymark.store.Releases;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with documents as they were rendered when they were published. */
@ApplicationScoped
class Documents {
    private final Answers answers;
    private final Releases releases;
    private final PublishedDocuments published;
    private final Inclusion inclusion;
    private final Languages languages;

    Documents(
            Answers answers,
            Releases releases,
            PublishedDocuments published,
            Inclusion inclusion,
            Languages languages) {
        this.languages = languages;
        this.answers = answers;
        this.releases = releases;
        this.published = published;
        this.inclusion = inclusion;
    }

    /** The document of an entry, with what was asked for beside it. */
    <T> RestResponse<T> entry(EntryType type, String slug, IncludeParameters parameters) {
        return answer(type, slug, type, "", parameters, Inclusion.asked(parameters.include));
    }

    /** The document of a stage or a tip. */
    <T> RestResponse<T> part(String roadmap, EntryType type, String slug, VersionParameters parameters) {
        return answer(EntryType.ROADMAP, roadmap, type, Parameters.pathSlug(slug), parameters, Set.of());
    }

    /** The document of a stage, with what was asked for beside it. */
    <T> RestResponse<T> part(String roadmap, EntryType type, String slug, IncludeParameters parameters) {
        var asked = Inclusion.asked(parameters.include);
        return answer(EntryType.ROADMAP, roadmap, type, Parameters.pathSlug(slug), parameters, asked);
    }

    /** A page of the stages or tips of one roadmap. */
    <T> RestResponse<T> parts(String roadmap, EntryType type, PartListParameters parameters, Lists lists) {
        Parameters.pathSlug(roadmap);
        var filters = new Filters().common(parameters).add(new Filter.PartOf(List.of(roadmap)));
        var page = lists.read(type, parameters, filters.list(), Sorting.ofParts(parameters.sort));
        if (page.items().isEmpty()) {
            var found = find(EntryType.ROADMAP, roadmap, page.version());
            if (!found.slug().equals(roadmap)) {
                return answers.moved(Href.of(EntryType.ROADMAP, found.slug()) + "/" + type.collection());
            }
        }
        return lists.answer(page);
    }

    /** What stands under a slug in that version; unknown and retired entries end in a problem. */
    PublishedDocuments.Found find(EntryType type, String slug, Version version) {
        return find(type, Parameters.pathSlug(slug), type, "", version);
    }

    private <T> RestResponse<T> answer(
            EntryType type,
            String slug,
            EntryType shown,
            String part,
            VersionParameters parameters,
            Set<Includable> asked) {
        Parameters.pathSlug(slug);
        var version = Version.of(parameters, releases, languages);
        var found = find(type, slug, shown, part, version);
        if (!found.slug().equals(slug)) {
            return answers.moved(part.isEmpty() ? Href.of(type, found.slug()) : Href.of(found.slug(), shown, part));
        }
        var text = found.text();
        if (text == null) {
            throw unknown(shown, part, Href.of(type, slug));
        }
        if (asked.isEmpty()) {
            return answers.of(Representation.of(text.getBytes(UTF_8), version.release(), version.ofDocument()));
        }
        var assembled = inclusion.with(text, asked, type, found, part, version);
        return answers.of(Representation.of(assembled.getBytes(UTF_8), version.release(), version.ofAssembly()));
    }

    /** What stands under a slug in that version; retired and unknown entries end in a problem. */
    private PublishedDocuments.Found find(EntryType type, String slug, EntryType shown, String part, Version version) {
        var found = published
                .find(type, slug, shown, part, version.language(), version.release())
                .orElseThrow(() -> unknown(type, slug, Href.list(type)));
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
