package dev.waymark.embed.picture;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.embed.RequestedRoadmap;
import dev.waymark.embed.Theme;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Assertion;
import dev.waymark.model.EntryType;
import dev.waymark.model.Level;
import dev.waymark.model.Requirement;
import dev.waymark.model.Seniority;
import dev.waymark.model.SkillKind;
import dev.waymark.model.Track;
import dev.waymark.wire.Choice;
import dev.waymark.wire.JobRoleLink;
import dev.waymark.wire.JobRoleRef;
import dev.waymark.wire.License;
import dev.waymark.wire.Placement;
import dev.waymark.wire.RoadmapCounts;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.RoadmapRef;
import dev.waymark.wire.SkillGroup;
import dev.waymark.wire.SkillRef;
import dev.waymark.wire.Source;
import dev.waymark.wire.StageCounts;
import dev.waymark.wire.StageDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A roadmap whose every text is what nobody expects. */
public final class MadeUpRoadmap {

    /** Texts that break what is careless. */
    public static final List<String> TEXTS = List.of(
            "<img src=x onerror=\"alert(1)\"> & ]]> </svg> <!-- 'x' javascript:alert(1)",
            "bell \u0007, null \u0000, escape \u001b, no character \uffff, half of one \ud83d",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2),
            "Emoji 🚀 👩\u200d🚀 👍🏽 🇪🇸 and ✓ ☃",
            "خارطة طريق تعلم الآلة وعلم البيانات",
            "מפת דרכים ללמידת מכונה\u202e evil\u202c",
            "机器学习工程师职业发展路线图从入门到精通的完整指南和学习资源",
            "A̐éö̲ ẹ̀ ñ combining, and a tab\tand\nlines\r\nto follow");

    private MadeUpRoadmap() {}

    /** The poster of a roadmap with a stage, a skill group, skills and a job role for each such text. */
    public static byte[] poster() {
        var shown = requested(of(TEXTS));
        return Poster.svg(shown, shown.stages());
    }

    /** A request for the whole of a roadmap. */
    static RequestedRoadmap requested(RoadmapDocument roadmap) {
        return new RequestedRoadmap(
                new TypedDocuments.Published<>(roadmap, 7, CachePolicy.NEWEST),
                null,
                Theme.LIGHT,
                new License(null, null, null));
    }

    /** A roadmap titled by the first of the texts, with a stage for each of them. */
    static RoadmapDocument of(List<String> texts) {
        return of(texts, "en");
    }

    /** The same, said to be in that language. */
    public static RoadmapDocument of(List<String> texts, String language) {
        var first = texts.get(0);
        return new RoadmapDocument(
                EntryType.ROADMAP,
                "made-up",
                List.of(),
                "/v1/roadmaps/made-up",
                first,
                String.join(" ", texts),
                language,
                List.of(),
                1,
                Instant.EPOCH,
                first,
                first,
                first,
                List.of(),
                new Source(first, List.of(), null, null, null),
                new License("CC BY 4.0", "javascript:alert(1)", String.join(" ", texts)),
                new RoadmapCounts(texts.size(), 123_456_789, 1, 0, 16, 4),
                IntStream.range(0, texts.size())
                        .mapToObj(i -> stage(i + 1, texts.get(i)))
                        .toList(),
                List.of(),
                null);
    }

    private static StageDocument stage(int position, String text) {
        return new StageDocument(
                EntryType.STAGE,
                "stage-" + position,
                "",
                new RoadmapRef(EntryType.ROADMAP, "made-up", "", ""),
                position,
                Level.ADVANCED,
                text,
                text,
                "en",
                Instant.EPOCH,
                text,
                List.of(),
                new StageCounts(1, 1, 1, 1),
                IntStream.range(0, position % 4).mapToObj(i -> group(text)).toList(),
                false,
                position % 3 == 0
                        ? List.of()
                        : List.of(new JobRoleLink(
                                new JobRoleRef(EntryType.JOB_ROLE, "x", text, "", Seniority.LEAD, Track.RESEARCH),
                                Assertion.STATED)),
                List.of(),
                List.of(),
                null);
    }

    private static SkillGroup group(String text) {
        var leaf = placement(text, Requirement.CONDITIONAL, null, text, List.of());
        var middle = placement(text, Requirement.OPTIONAL, null, null, List.of(leaf, leaf));
        var either = placement(text, Requirement.CHOICE, "pick", null, List.of(middle));
        var or = placement("Short", Requirement.CHOICE, "pick", null, List.of());
        return new SkillGroup(
                "group",
                1,
                text,
                text,
                true,
                Requirement.CONDITIONAL,
                text,
                List.of(new Choice("pick", text, text, 1, Requirement.CONDITIONAL, text)),
                List.of(middle, either, or, leaf, placement("Short", Requirement.REQUIRED, null, null, List.of())));
    }

    private static Placement placement(
            String text,
            Requirement requirement,
            @Nullable String choice,
            @Nullable String condition,
            List<Placement> children) {
        var skill = new SkillRef(EntryType.SKILL, "x", text, "", SkillKind.TOOL);
        return new Placement(skill, requirement, choice, condition, null, Assertion.STATED, children);
    }
}
