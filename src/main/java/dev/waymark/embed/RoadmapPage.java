package dev.waymark.embed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.model.Category;
import dev.waymark.wire.Choice;
import dev.waymark.wire.LearningResourceRef;
import dev.waymark.wire.ListedLearningResource;
import dev.waymark.wire.Placement;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.StageDocument;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap as a page to read, to print or to frame.
 *
 * @param roadmap the roadmap
 * @param stages those of its stages that are shown
 * @param whole whether that is all of them
 * @param release the release from which it comes
 * @param view what is shown of them
 * @param theme {@code inherit} for the reader's colours, {@code light} or {@code dark}
 */
@CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RoadmapPage(
        RoadmapDocument roadmap, List<StageDocument> stages, boolean whole, int release, View view, String theme)
        implements TemplateInstance {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

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
        var url = resource.url();
        return url != null && WEB.matcher(url).matches() ? url : null;
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
