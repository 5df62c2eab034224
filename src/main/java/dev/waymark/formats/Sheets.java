package dev.waymark.formats;

import dev.waymark.formats.Sheet.Column;
import dev.waymark.wire.Contributor;
import dev.waymark.wire.JobRoleSummary;
import dev.waymark.wire.LearningResourceSummary;
import dev.waymark.wire.RoadmapSummary;
import dev.waymark.wire.SkillSummary;
import dev.waymark.wire.StageSummary;
import dev.waymark.wire.TipSummary;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of the lists; each begins with the type, which no text can look like. */
final class Sheets {
    static final Sheet<RoadmapSummary> ROADMAPS = new Sheet<>(
            RoadmapSummary.class,
            List.of(
                    new Column<>("type", (item, words) -> item.type().label(words)),
                    column("slug", RoadmapSummary::slug),
                    column("href", RoadmapSummary::href),
                    column("title", RoadmapSummary::title),
                    column("summary", RoadmapSummary::summary),
                    column("language", RoadmapSummary::language),
                    column("updatedAt", RoadmapSummary::updatedAt),
                    column("counts.stages", item -> item.counts().stages()),
                    column("counts.skillGroups", item -> item.counts().skillGroups()),
                    column("counts.skills", item -> item.counts().skills()),
                    column("counts.jobRoles", item -> item.counts().jobRoles()),
                    column("counts.learningResources", item -> item.counts().learningResources()),
                    column("counts.tips", item -> item.counts().tips())));

    static final Sheet<StageSummary> STAGES = new Sheet<>(
            StageSummary.class,
            List.of(
                    new Column<>("type", (item, words) -> item.type().label(words)),
                    column("slug", StageSummary::slug),
                    column("href", StageSummary::href),
                    column("roadmap", item -> item.roadmap().slug()),
                    column("position", StageSummary::position),
                    new Column<>("level", (item, words) -> item.level().label(words)),
                    column("title", StageSummary::title),
                    column("summary", StageSummary::summary),
                    column("language", StageSummary::language),
                    column("updatedAt", StageSummary::updatedAt),
                    column("counts.skillGroups", item -> item.counts().skillGroups()),
                    column("counts.skills", item -> item.counts().skills()),
                    column("counts.jobRoles", item -> item.counts().jobRoles()),
                    column("counts.learningResources", item -> item.counts().learningResources())));

    static final Sheet<TipSummary> TIPS = new Sheet<>(
            TipSummary.class,
            List.of(
                    new Column<>("type", (item, words) -> item.type().label(words)),
                    column("slug", TipSummary::slug),
                    column("href", TipSummary::href),
                    column("roadmap", item -> item.roadmap().slug()),
                    column("position", TipSummary::position),
                    column("title", TipSummary::title),
                    column("summary", TipSummary::summary),
                    column("language", TipSummary::language),
                    column("updatedAt", TipSummary::updatedAt)));

    static final Sheet<SkillSummary> SKILLS = new Sheet<>(
            SkillSummary.class,
            List.of(
                    new Column<>("type", (item, words) -> item.type().label(words)),
                    column("slug", SkillSummary::slug),
                    column("href", SkillSummary::href),
                    column("title", SkillSummary::title),
                    new Column<>("kind", (item, words) -> item.kind().label(words)),
                    column("otherNames", item -> list(item.otherNames(), name -> name)),
                    column("summary", SkillSummary::summary),
                    column("language", SkillSummary::language),
                    column("updatedAt", SkillSummary::updatedAt)));

    static final Sheet<JobRoleSummary> JOB_ROLES = new Sheet<>(
            JobRoleSummary.class,
            List.of(
                    new Column<>("type", (item, words) -> item.type().label(words)),
                    column("slug", JobRoleSummary::slug),
                    column("href", JobRoleSummary::href),
                    column("title", JobRoleSummary::title),
                    new Column<>("seniority", (item, words) -> item.seniority().label(words)),
                    new Column<>("track", (item, words) -> item.track().label(words)),
                    column("otherTitles", item -> list(item.otherTitles(), title -> title)),
                    column("summary", JobRoleSummary::summary),
                    column("language", JobRoleSummary::language),
                    column("updatedAt", JobRoleSummary::updatedAt)));

    static final Sheet<LearningResourceSummary> LEARNING_RESOURCES = new Sheet<>(
            LearningResourceSummary.class,
            List.of(
                    new Column<>("type", (item, words) -> item.type().label(words)),
                    column("slug", LearningResourceSummary::slug),
                    column("href", LearningResourceSummary::href),
                    column("title", LearningResourceSummary::title),
                    new Column<>("kind", (item, words) -> item.kind().label(words)),
                    new Column<>("access", (item, words) -> item.access().label(words)),
                    column("url", LearningResourceSummary::url),
                    column("byline", LearningResourceSummary::byline),
                    column("summary", LearningResourceSummary::summary),
                    column("language", LearningResourceSummary::language),
                    column("updatedAt", LearningResourceSummary::updatedAt),
                    column("contributors", item -> list(item.contributors(), Contributor::name)),
                    column(
                            "teaches",
                            item -> list(
                                    item.teaches(), taught -> taught.skill().slug()))));

    private Sheets() {}

    private static <S> Column<S> column(String name, Function<S, @Nullable Object> value) {
        return new Column<>(name, (item, words) -> value.apply(item));
    }

    private static <T> String list(List<T> things, Function<T, String> form) {
        return String.join("; ", things.stream().map(form).toList());
    }
}
