package dev.waymark.scale;

import dev.waymark.model.Access;
import dev.waymark.model.ContributorRole;
import dev.waymark.model.Depth;
import dev.waymark.model.EffortBasis;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.model.Level;
import java.util.ArrayList;
import java.util.List;

/** A learning resource that teaches up to three skills, every tenth a popular one too, and assumes up to two. */
final class GeneratedLearningResource {
    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "pt-BR");
    private static final int CONTRIBUTORS = 500;

    private GeneratedLearningResource() {}

    static void complete(EntryText text) {
        var random = text.random;
        int ordinal = text.entry.ordinal();
        int contributor = random.nextInt(CONTRIBUTORS);
        text.prose("summary", 2)
                .line("kind: " + text.one(LearningResourceKind.values()))
                .list(
                        "contributors",
                        List.of("{slug: contributor-%1$d, name: Contributor %1$d, role: %2$s}"
                                .formatted(contributor, text.one(ContributorRole.values()))));
        if (random.nextInt(4) > 0) {
            text.line("url: https://learn.example/" + ordinal)
                    .line("inLanguage: " + Words.one(LANGUAGES, random))
                    .line("level: " + text.one(Level.values()))
                    .line("effort: {minHours: %d, maxHours: %d, basis: %s}"
                            .formatted(random.nextInt(20), 20 + random.nextInt(200), text.one(EffortBasis.values())));
        }
        text.line("access: " + text.one(Access.values()));
        var taught = new ArrayList<String>();
        if (ordinal % 10 == 0) {
            taught.add(Entry.skill(ordinal / 10 % Entry.POPULAR).slug());
        }
        taught.addAll(text.skills(1 + random.nextInt(3)));
        text.list(
                        "teaches",
                        taught.stream()
                                .map(skill -> "{skill: %s, depth: %s, assertion: editorial}"
                                        .formatted(skill, text.one(Depth.values())))
                                .toList())
                .links("assumes", text.skills(random.nextInt(3)));
    }
}
