package dev.waymark.embed;

import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Category;
import dev.waymark.model.WebUrl;
import dev.waymark.wire.Choice;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.LearningResourceRef;
import dev.waymark.wire.License;
import dev.waymark.wire.ListedLearningResource;
import dev.waymark.wire.Placement;
import dev.waymark.wire.RequiredSkill;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.StageDocument;
import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap as a page to read, to print or to frame.
 *
 * @param title what the page is called: the roadmap, or the one stage of it that is shown
 * @param whole whether that is all of them
 * @param texts what the page says of the things to which the roadmap refers
 * @param url the address of the page with all that was chosen
 * @param canonical the address of the same content without what was chosen of its looks
 * @param entire the path of the page with all of the roadmap
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RoadmapPage(
        RoadmapDocument roadmap,
        License license,
        String title,
        String summary,
        List<StageDocument> stages,
        boolean whole,
        ReferredTexts texts,
        Anchors anchors,
        int release,
        View view,
        Theme theme,
        String url,
        String canonical,
        String entire,
        String card,
        String oembed,
        CachePolicy policy,
        Words words)
        implements TemplateInstance {

    /** For templates: returns the lines of a list of skills. */
    @TemplateExtension
    static List<SkillItem<Placement>> items(List<Placement> placements, List<Choice> choices) {
        return SkillItem.placed(placements, choices);
    }

    /** For templates: returns the lines of the list of what a job role requires. */
    @TemplateExtension
    static List<SkillItem<RequiredSkill>> requirements(JobRoleDocument role) {
        return SkillItem.required(role);
    }

    /** For templates: tells how well a job role needs a skill, and how much. */
    @TemplateExtension
    static String weight(RequiredSkill skill, Words words) {
        var proficiency = Stream.ofNullable(skill.proficiency())
                .map(number -> words.text("proficiency.%s.label".formatted(number)));
        var importance = Stream.ofNullable(skill.importance())
                .map(number -> words.text("interface.importance.label", words.number(number)));
        return Stream.concat(proficiency, importance).collect(Collectors.joining(", "));
    }

    /** For templates: splits a text at its blank lines. */
    @TemplateExtension
    static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\n\\s*\\n"));
    }

    /** For templates: groups learning resources by category, in order. */
    @TemplateExtension
    static List<Map.Entry<Category, List<LearningResourceRef>>> shelves(List<ListedLearningResource> listed) {
        return List.copyOf(listed.stream()
                .collect(Collectors.groupingBy(
                        ListedLearningResource::category,
                        LinkedHashMap::new,
                        Collectors.mapping(ListedLearningResource::learningResource, Collectors.toList())))
                .entrySet());
    }

    /** For templates: tells whether the job roles of a stage are only examples. */
    @TemplateExtension
    static boolean openJobRoles(StageDocument stage) {
        return Boolean.FALSE.equals(stage.jobRolesExhaustive());
    }

    /** For templates: returns the URL of a learning resource; null if it is not http(s). */
    @TemplateExtension
    static @Nullable String link(LearningResourceRef resource) {
        return WebUrl.of(resource.url());
    }

    /** For templates: returns the URL of the license; null if it is not http(s). */
    @TemplateExtension
    static @Nullable String link(License license) {
        return WebUrl.of(license.url());
    }
}
