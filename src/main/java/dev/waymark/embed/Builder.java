package dev.waymark.embed;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.embed.BuilderPage.Form;
import dev.waymark.embed.BuilderPage.Options;
import dev.waymark.embed.BuilderPage.PresetPreview;
import dev.waymark.embed.BuilderPage.Selection;
import dev.waymark.http.PublicUrl;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.reading.Versions;
import dev.waymark.wire.JobRoleLink;
import dev.waymark.wire.JobRoleRef;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the embed builder. */
@ApplicationScoped
class Builder {
    private static final int MOST_ROADMAPS = 1000;

    private final Versions versions;
    private final TypedDocuments documents;
    private final RoadmapPages pages;
    private final PublicUrl publicUrl;
    private final Languages languages;

    Builder(Versions versions, TypedDocuments documents, RoadmapPages pages, PublicUrl publicUrl, Languages languages) {
        this.versions = versions;
        this.documents = documents;
        this.pages = pages;
        this.publicUrl = publicUrl;
        this.languages = languages;
    }

    /**
     * Makes the page for what was chosen.
     *
     * @throws ProblemException if a parameter has an impossible value
     */
    BuilderPage page(BuilderParameters parameters) {
        int newest = versions.readable();
        var language = parameters.language(languages);
        var words = Words.in(language);
        var roadmaps = documents.roadmaps(language, newest, MOST_ROADMAPS).items();
        var options = options(newest, parameters.release);
        if (roadmaps.isEmpty()) {
            return new BuilderPage(roadmaps, options, null, List.of(), words);
        }
        var asked = parameters.roadmap();
        var slug = asked == null ? roadmaps.get(0).slug() : asked;
        var selection = selection(slug, parameters, words);
        var gallery = Arrays.stream(Preset.values())
                .map(preset -> preview(preset, selection.roadmap()))
                .toList();
        return new BuilderPage(roadmaps, options, selection, gallery, words);
    }

    private Options options(int newest, @Nullable String pinned) {
        var pins = Stream.of(String.valueOf(newest), pinned)
                .filter(pin -> pin != null && !pin.equals("0"))
                .distinct()
                .toList();
        return new Options(
                List.of(EmbedMethod.values()),
                List.of(View.values()),
                languages.offered(),
                BuilderParameters.FONTS,
                BuilderParameters.CORNERS,
                pins,
                publicUrl.origin());
    }

    private Selection selection(String slug, BuilderParameters parameters, Words words) {
        var page = pages.read(slug, parameters);
        var roadmap = page.roadmap();
        var method = parameters.method();
        var path = parameters.pathOf(roadmap.slug(), "", languages);
        var picture = parameters.pathOf(roadmap.slug(), RoadmapPageParameters.POSTER, languages);
        var element = ElementCode.of(roadmap.slug(), parameters);
        var script = Script.newest();
        var code = new EmbedCode(page, element, publicUrl.of(picture), publicUrl.origin(), script, words);
        return new Selection(
                form(parameters),
                method,
                page,
                path,
                picture,
                roadmap,
                jobRoles(roadmap),
                element,
                script,
                code.snippets(method),
                code.policy(method),
                contrast(method, parameters, words));
    }

    /** Tells how well the accent of an element can be seen. */
    private static List<String> contrast(EmbedMethod method, BuilderParameters parameters, Words words) {
        var accent = parameters.accent();
        return accent == null || method != EmbedMethod.ELEMENT
                ? List.of()
                : Contrast.of(accent, Theme.of(parameters.theme), words);
    }

    private static Form form(BuilderParameters parameters) {
        return new Form(
                parameters.view().word(),
                Theme.of(parameters.theme).word(),
                text(parameters.stage),
                text(parameters.jobRole()),
                text(parameters.release),
                text(parameters.lang),
                parameters.freeOnly() ? "free" : "",
                parameters.keepsProgress() ? "local" : "",
                text(parameters.accent),
                text(parameters.font),
                text(parameters.corners));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static PresetPreview preview(Preset preset, RoadmapDocument roadmap) {
        return new PresetPreview(
                preset,
                ElementCode.of(roadmap.slug(), preset.parameters()),
                preset.parameters().builderOf(roadmap));
    }

    private static List<JobRoleRef> jobRoles(RoadmapDocument roadmap) {
        return roadmap.stages().stream()
                .flatMap(stage -> stage.jobRoles().stream())
                .map(JobRoleLink::jobRole)
                .distinct()
                .toList();
    }
}
