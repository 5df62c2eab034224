package dev.waymark.manage;

import dev.waymark.authoring.TranslationLanguages;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.EntryDrafts.Translated;
import dev.waymark.store.TranslationDrafts;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the lists of drafts take. */
public class EntryStateParameters {
    static final List<String> STATES = List.of("new", "changed", "published", "retired");

    private static final List<String> LANGUAGE_STATES = List.of("missing", "stale", "changed", "published");

    @RestQuery
    @Parameter(
            description =
                    "What the draft is beside what is public: of an entry that was never published (`new`), saying or staging"
                            + " something else (`changed`), saying the same (`published`), or of an entry taken out of publication"
                            + " (`retired`).",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "EntryStateWord",
                            enumeration = {"new", "changed", "published", "retired"}))
    @Nullable
    String state;

    @RestQuery
    @Parameter(
            description = "What the slug or the title has in it; capitals make no difference.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    @Nullable
    String q;

    @RestQuery
    @Parameter(description = "The slugs of the drafts that are wanted; without it, all.")
    @Nullable
    List<String> slug;

    @RestQuery
    @Parameter(
            description =
                    "The language to which `languageState` belongs, one into which texts are translated (a BCP 47 tag such as es or pt-BR).",
            schema = @Schema(type = SchemaType.STRING, maxLength = 35))
    @Nullable
    String language;

    @RestQuery
    @Parameter(
            description =
                    "What the texts in `language` are: not there (`missing`), of a document that has said something else since they were"
                            + " translated (`stale`), saying something else than what is public (`changed`), or the same (`published`).",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "LanguageStateWord",
                            enumeration = {"missing", "stale", "changed", "published"}))
    @Nullable
    String languageState;

    @RestQuery
    @Parameter(
            description = "`slug` (the usual), or `-updatedAt` for what was changed last first.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "DraftOrder",
                            enumeration = {"slug", "-updatedAt"}))
    @Nullable
    String sort;

    @RestQuery
    @Parameter(
            description = "How many items a page has at most; 20 without it.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "100"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(
            description =
                    "The `next` of the page before; repeat the other parameters with it, but for `limit`. It does not expire; what is"
                            + " changed meanwhile stands where it then belongs.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String cursor;

    /** Returns what the texts in a language have to be; the two parameters come together. */
    @Nullable
    Translated translated(TranslationLanguages languages) {
        var word = Parameters.oneOf("languageState", languageState, LANGUAGE_STATES);
        if (language == null && word == null) {
            return null;
        }
        if (language == null || word == null) {
            var absent = language == null ? "language" : "languageState";
            var detail = "language and languageState come together; %s is missing.".formatted(absent);
            throw ProblemType.MISSING_PARAMETER.because(detail, ProblemError.inParameter(absent, detail));
        }
        return new Translated(
                languages.asked("language", language), TranslationDrafts.State.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
