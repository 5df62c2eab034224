package dev.waymark.scale;

import dev.waymark.model.SkillKind;

/** A skill with up to three prerequisites, one broader skill and two related ones. */
final class GeneratedSkill {
    private GeneratedSkill() {}

    static void complete(EntryText text) {
        var random = text.random;
        if (random.nextInt(4) == 0) {
            text.line("otherNames: [Alias %d]".formatted(text.entry.ordinal()));
        }
        text.prose("summary", 3)
                .line("kind: " + text.one(SkillKind.values()))
                .list(
                        "broader",
                        text.skills(random.nextInt(2)).stream()
                                .map("{skill: %s, kind: partitive, assertion: editorial}"::formatted)
                                .toList())
                .links("prerequisites", text.skills(random.nextInt(4)))
                .links("related", text.skills(random.nextInt(3)));
    }
}
