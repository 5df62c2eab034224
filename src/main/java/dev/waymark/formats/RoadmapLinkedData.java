package dev.waymark.formats;

import dev.waymark.model.EntryType;
import dev.waymark.model.WebUrl;
import dev.waymark.wire.Href;
import dev.waymark.wire.JobRoleLink;
import dev.waymark.wire.ListedLearningResource;
import dev.waymark.wire.Placement;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.RoadmapRef;
import dev.waymark.wire.SkillLink;
import dev.waymark.wire.SkillRef;
import dev.waymark.wire.Source;
import dev.waymark.wire.StageDocument;
import dev.waymark.wire.TipDocument;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes roadmaps, stages and tips as learning resources of schema.org, in parts that have an order. */
final class RoadmapLinkedData {
    private static final String TYPE = "LearningResource";

    private RoadmapLinkedData() {}

    static String of(RoadmapDocument roadmap, Setting setting) {
        var audience = roadmap.audience();
        return LinkedNode.root(TYPE, setting.id(roadmap.href()))
                .put("name", roadmap.title())
                .put("description", roadmap.summary())
                .put("learningResourceType", setting.label(EntryType.ROADMAP))
                .put("inLanguage", roadmap.language())
                .put("dateModified", roadmap.updatedAt().toString())
                .put(
                        "license",
                        WebUrl.ascii(setting.licenseOf(roadmap.license()).url()))
                .put("isAccessibleForFree", true)
                .put(
                        "audience",
                        audience == null ? null : LinkedNode.of("Audience").put("audienceType", audience))
                .texts("keywords", roadmap.industries())
                .put("isBasedOn", source(roadmap.source()))
                .put(
                        "mainEntity",
                        LinkedNode.of("ItemList")
                                .put("numberOfItems", roadmap.stages().size())
                                .all(
                                        "itemListElement",
                                        roadmap.stages(),
                                        stage -> LinkedNode.of("ListItem")
                                                .put("position", stage.position())
                                                .put("item", named(stage, setting))))
                .all("hasPart", roadmap.stages(), stage -> describe(named(stage, setting), stage, setting))
                .toString();
    }

    static String of(StageDocument stage, Setting setting) {
        var node = LinkedNode.root(TYPE, setting.id(stage.href())).put("name", stage.title());
        return describe(node, stage, setting)
                .put("inLanguage", stage.language())
                .put("dateModified", stage.updatedAt().toString())
                .put("isPartOf", ref(stage.roadmap(), setting))
                .toString();
    }

    static String of(TipDocument tip, Setting setting) {
        return LinkedNode.root(TYPE, setting.id(tip.href()))
                .put("name", tip.title())
                .put("description", tip.summary())
                .put("learningResourceType", setting.label(EntryType.TIP))
                .put("position", tip.position())
                .put(
                        "text",
                        String.join(
                                "\n\n",
                                Stream.concat(Stream.of(tip.body()), tip.actions().stream())
                                        .toList()))
                .put("inLanguage", tip.language())
                .put("dateModified", tip.updatedAt().toString())
                .all("about", tip.skills(), (SkillLink link) -> SkillLinkedData.ref(link.skill(), setting))
                .put("isPartOf", ref(tip.roadmap(), setting))
                .toString();
    }

    private static LinkedNode ref(RoadmapRef roadmap, Setting setting) {
        return LinkedNode.of(TYPE, setting.id(Href.of(EntryType.ROADMAP, roadmap.slug())))
                .put("name", roadmap.title());
    }

    private static LinkedNode named(StageDocument stage, Setting setting) {
        return LinkedNode.of(TYPE, setting.id(stage.href())).put("name", stage.title());
    }

    private static LinkedNode describe(LinkedNode node, StageDocument stage, Setting setting) {
        return node.put("description", stage.summary())
                .put("learningResourceType", setting.label(EntryType.STAGE))
                .put("position", stage.position())
                .put("educationalLevel", setting.label(stage.level()))
                .all("teaches", skills(stage), skill -> SkillLinkedData.ref(skill, setting))
                .all("about", stage.jobRoles(), (JobRoleLink link) -> JobRoleLinkedData.ref(link.jobRole(), setting))
                .all(
                        "mentions",
                        stage.learningResources(),
                        (ListedLearningResource listed) ->
                                LearningResourceLinkedData.ref(listed.learningResource(), setting));
    }

    private static List<SkillRef> skills(StageDocument stage) {
        return stage.skillGroups().stream()
                .flatMap(group -> group.placements().stream())
                .flatMap(RoadmapLinkedData::skills)
                .distinct()
                .toList();
    }

    private static Stream<SkillRef> skills(Placement placement) {
        return Stream.concat(
                Stream.of(placement.skill()), placement.children().stream().flatMap(RoadmapLinkedData::skills));
    }

    private static @Nullable LinkedNode source(Source source) {
        if (source.title() == null) {
            return null;
        }
        var published = source.publishedOn();
        return LinkedNode.of("CreativeWork")
                .put("name", source.title())
                .put("creditText", source.authors().isEmpty() ? null : String.join(", ", source.authors()))
                .put("datePublished", published == null ? null : published.toString())
                .put("url", WebUrl.ascii(source.url()));
    }
}
