package dev.waymark.scale;

import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import java.util.ArrayList;
import java.util.List;

/** A job role that requires ten skills, one of them popular, and leads to another one. */
final class GeneratedJobRole {
    private static final int SKILLS = 10;
    private static final int CHOICE = 3;

    private GeneratedJobRole() {}

    static void complete(EntryText text) {
        var random = text.random;
        var entry = text.entry;
        var skills = new ArrayList<String>();
        skills.add(Entry.skill(entry.ordinal() % Entry.POPULAR).slug());
        skills.addAll(text.skills(SKILLS - 1));
        boolean choice = skills.size() == SKILLS && random.nextInt(3) == 0;
        text.prose("summary", 3)
                .line("seniority: " + text.one(Seniority.values()))
                .line("track: " + text.one(Track.values()))
                .list("responsibilities", List.of("Find out what is needed.", "See that it is done well."));
        if (choice) {
            text.list("choices", List.of("{slug: some, title: One of three, atLeast: 1, requirement: required}"));
        }
        var required = new ArrayList<String>();
        for (int i = 0; i < skills.size(); i++) {
            required.add("{skill: %s, importance: %d, proficiency: %d, %s, assertion: editorial}"
                    .formatted(
                            skills.get(i),
                            random.nextInt(101),
                            1 + random.nextInt(5),
                            choice && i >= SKILLS - CHOICE
                                    ? "requirement: choice, choice: some"
                                    : i == 1
                                            ? "requirement: conditional, condition: If the work asks for it"
                                            : "requirement: required"));
        }
        text.list("skills", required);
        if (entry.ordinal() > 0) {
            var next = Entry.jobRole(random.nextInt(entry.ordinal())).slug();
            text.list("leadsTo", List.of("{jobRole: %s, kind: promotion, assertion: editorial}".formatted(next)));
        }
    }
}
