package dev.waymark.delivery;

import dev.waymark.model.Completeness;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.Json;
import dev.waymark.reading.VersionParameters;
import dev.waymark.reading.Versions;
import dev.waymark.store.Coverages;
import dev.waymark.wire.Href;
import dev.waymark.wire.Language;
import dev.waymark.wire.LanguageCoverage;
import dev.waymark.wire.LanguageList;
import dev.waymark.words.Words;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The languages, and how much is said in each. */
@Path("/v1/languages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
class LanguageEndpoint {
    private static final List<EntryType> TYPES =
            Arrays.stream(EntryType.values()).filter(type -> !type.isPart()).toList();

    private final Languages languages;
    private final Coverages coverages;
    private final Json json;
    private final Versions versions;

    LanguageEndpoint(Languages languages, Coverages coverages, Json json, Versions versions) {
        this.languages = languages;
        this.coverages = coverages;
        this.json = json;
        this.versions = versions;
    }

    /** Every language. */
    @GET
    @Operation(
            operationId = "listLanguages",
            summary = "List the languages",
            description =
                    "The languages on offer, the default one first, and how many entries of a release are said in each: in full,"
                            + " in part or not at all. What is not said in a language is shown in the default language. In a"
                            + " release from before a language was offered there is nothing in it.")
    public RestResponse<LanguageList> list(@BeanParam VersionParameters parameters) {
        var version = versions.find(versions.asked(parameters));
        var counts = coverages.in(languages.offered(), TYPES, version.release()).stream()
                .collect(Collectors.toMap(Coverages.Counted::kind, Coverages.Counted::entries));
        var reader = Locale.forLanguageTag(version.language());
        var items = languages.offered().stream()
                .map(tag -> language(tag, reader, counts))
                .toList();
        return json.answer(new LanguageList(items, null, null), version.release(), version.ofAssembly())
                .toResponse();
    }

    private Language language(String tag, Locale reader, Map<Coverages.Kind, Integer> counts) {
        var locale = Locale.forLanguageTag(tag);
        return new Language(
                tag,
                locale.getDisplayName(locale),
                locale.getDisplayName(reader),
                Words.in(tag).direction(),
                tag.equals(languages.standard()),
                TYPES.stream().map(type -> coverage(tag, type, counts)).toList());
    }

    private static LanguageCoverage coverage(String tag, EntryType type, Map<Coverages.Kind, Integer> counts) {
        int complete = counts.getOrDefault(new Coverages.Kind(tag, type, Completeness.COMPLETE), 0);
        int partial = counts.getOrDefault(new Coverages.Kind(tag, type, Completeness.PARTIAL), 0);
        int missing = counts.getOrDefault(new Coverages.Kind(tag, type, Completeness.MISSING), 0);
        return new LanguageCoverage(type, complete + partial + missing, complete, partial, missing, Href.list(type));
    }
}
