package dev.waymark.embed;

import dev.waymark.wire.JobRoleRef;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.RoadmapSummary;
import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of the embed builder.
 *
 * @param selection what has been chosen; null as long as there is nothing to embed
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BuilderPage(
        List<RoadmapSummary> roadmaps,
        Options options,
        @Nullable Selection selection,
        List<PresetPreview> gallery,
        Words words)
        implements TemplateInstance {

    /** What the fields of the form offer. */
    record Options(
            List<EmbedMethod> methods,
            List<View> views,
            List<String> languages,
            List<StyleOption> fonts,
            List<StyleOption> corners,
            List<String> pins,
            String origin) {

        /** Tells whether the code leads to where other sites can be expected to come. */
        public boolean isOpen() {
            return origin.startsWith("https://");
        }
    }

    int release() {
        return selection == null ? 0 : selection.page().release();
    }

    /** For templates: returns the name of a language in that language. */
    @TemplateExtension
    static String languageName(String tag) {
        var language = Locale.forLanguageTag(tag);
        return language.getDisplayName(language);
    }

    /** What has been chosen, and the code for it. */
    record Selection(
            Form form,
            EmbedMethod method,
            RoadmapPage page,
            String path,
            String picture,
            RoadmapDocument roadmap,
            List<JobRoleRef> jobRoles,
            ElementCode element,
            Script script,
            List<Snippet> code,
            String policy,
            List<String> contrast) {}

    /** The fields of the form, each an empty text where nothing is chosen. */
    record Form(
            String view,
            String theme,
            String stage,
            String jobRole,
            String release,
            String lang,
            String access,
            String progress,
            String accent,
            String font,
            String corners) {}

    record Snippet(String title, String text) {}

    record PresetPreview(Preset preset, ElementCode element, String href) {}
}
