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
 * The page where an embed is put together.
 *
 * @param roadmaps what can be embedded
 * @param options what the fields of the form offer
 * @param selection what has been chosen; null as long as there is nothing to embed
 * @param gallery finished looks
 * @param words the words of the page
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BuilderPage(
        List<RoadmapSummary> roadmaps,
        Options options,
        @Nullable Selection selection,
        List<PresetPreview> gallery,
        Words words)
        implements TemplateInstance {

    /**
     * What the fields of the form offer.
     *
     * @param methods how a roadmap is embedded
     * @param views what is shown of it
     * @param languages the languages of the content
     * @param fonts fonts
     * @param corners forms of corners
     * @param pins the numbers of releases to stay with
     */
    record Options(
            List<EmbedMethod> methods,
            List<View> views,
            List<String> languages,
            List<StyleOption> fonts,
            List<StyleOption> corners,
            List<String> pins) {}

    /** Returns the release from which the page comes. */
    int release() {
        return selection == null ? 0 : selection.page().release();
    }

    /** For templates: returns what a language calls itself. */
    @TemplateExtension
    static String languageName(String tag) {
        var language = Locale.forLanguageTag(tag);
        return language.getDisplayName(language);
    }

    /**
     * What has been chosen, and what comes of it.
     *
     * @param form the fields of the form
     * @param method how the roadmap is embedded
     * @param page the page of the roadmap
     * @param path the path and query of that page
     * @param picture the path and query of its picture
     * @param roadmap the roadmap
     * @param jobRoles the job roles of all its stages
     * @param element the element
     * @param script the version of the scripts
     * @param code what is to be pasted, piece by piece
     * @param policy what the content security policy of the host page has to allow
     */
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
            String policy) {}

    /**
     * The fields of the form, each an empty text where nothing is chosen.
     *
     * @param view what is shown
     * @param theme the colours
     * @param stage the slug of the one stage
     * @param jobRole the slug of the job role whose skills are marked
     * @param release the number of the release to stay with
     * @param lang the language
     * @param access {@code free} for free learning resources only
     * @param progress {@code local} for boxes to tick
     * @param accent the colour of accents
     * @param font the font
     * @param corners the form of corners
     */
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

    /**
     * A piece of code.
     *
     * @param title where it goes
     * @param text the code
     */
    record Snippet(String title, String text) {}

    /**
     * A finished look.
     *
     * @param preset the look
     * @param element the element
     * @param href where the builder shows it
     */
    record PresetPreview(Preset preset, ElementCode element, String href) {}
}
