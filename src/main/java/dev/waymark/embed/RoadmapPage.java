package dev.waymark.embed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Category;
import dev.waymark.model.WebUrl;
import dev.waymark.wire.Choice;
import dev.waymark.wire.LearningResourceRef;
import dev.waymark.wire.License;
import dev.waymark.wire.ListedLearningResource;
import dev.waymark.wire.Placement;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.StageDocument;
import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap as a page to read, to print or to frame.
 *
 * @param title what the page is called: the roadmap, or the one stage of it that is shown
 * @param whole whether that is all of them
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RoadmapPage(
        RoadmapDocument roadmap,
        License license,
        String title,
        String summary,
        List<StageDocument> stages,
        boolean whole,
        int release,
        View view,
        String theme,
        String url,
        String card,
        String oembed,
        CachePolicy policy,
        Words words)
        implements TemplateInstance {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** For templates: returns the lines of a list of skills. */
    @TemplateExtension
    static List<SkillItem> items(List<Placement> placements, List<Choice> choices) {
        return SkillItem.of(placements, choices);
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

    /** For templates: returns the URL of the licence; null if it is not http(s). */
    @TemplateExtension
    static @Nullable String link(License license) {
        return WebUrl.of(license.url());
    }

    /** For templates: returns the roadmap as JSON-LD of schema.org. */
    @TemplateExtension
    static RawString jsonLd(RoadmapDocument roadmap, License license) {
        ObjectNode list = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "ItemList")
                .put("name", roadmap.title())
                .put("description", roadmap.summary())
                .put("inLanguage", roadmap.language())
                .put("license", license.url())
                .put("numberOfItems", roadmap.stages().size());
        var items = list.putArray("itemListElement");
        for (var stage : roadmap.stages()) {
            items.addObject()
                    .put("@type", "ListItem")
                    .put("position", stage.position())
                    .put("name", stage.title())
                    .put("description", stage.summary());
        }
        // Within a script element, only a "<" could end it.
        return new RawString(list.toString().replace("<", "\\u003c"));
    }
}
