package dev.waymark.embed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Category;
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
 * @param roadmap the roadmap
 * @param title what the page is called: the roadmap, or the one stage of it that is shown
 * @param summary what the page is about, in a sentence or two
 * @param stages those of its stages that are shown
 * @param whole whether that is all of them
 * @param release the release from which it comes
 * @param view what is shown of them
 * @param theme {@code inherit} for the reader's colours, {@code light} or {@code dark}
 * @param url where the page stands
 * @param card where the picture stands that others show beside a link to it
 * @param oembed where it is told how to show the page elsewhere
 * @param policy how long the page may be reused
 * @param words the words of the page
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RoadmapPage(
        RoadmapDocument roadmap,
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

    /** For templates: the lines of a list of skills. */
    @TemplateExtension
    static List<SkillItem> items(List<Placement> placements, List<Choice> choices) {
        return SkillItem.of(placements, choices);
    }

    /** For templates: the learning resources by category, in their order. */
    @TemplateExtension
    static List<Map.Entry<Category, List<LearningResourceRef>>> shelves(List<ListedLearningResource> listed) {
        return List.copyOf(listed.stream()
                .collect(Collectors.groupingBy(
                        ListedLearningResource::category,
                        LinkedHashMap::new,
                        Collectors.mapping(ListedLearningResource::learningResource, Collectors.toList())))
                .entrySet());
    }

    /** For templates: the address of a learning resource, or null if it is none of the web. */
    @TemplateExtension
    static @Nullable String link(LearningResourceRef resource) {
        return WebUrl.of(resource.url());
    }

    /** For templates: the address of the licence, or null if it is none of the web. */
    @TemplateExtension
    static @Nullable String link(License license) {
        return WebUrl.of(license.url());
    }

    /** For templates: what search engines read, as JSON-LD of schema.org. */
    @TemplateExtension
    static RawString jsonLd(RoadmapDocument roadmap) {
        ObjectNode list = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "ItemList")
                .put("name", roadmap.title())
                .put("description", roadmap.summary())
                .put("inLanguage", roadmap.language())
                .put("license", roadmap.license().url())
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
