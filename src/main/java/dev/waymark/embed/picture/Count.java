package dev.waymark.embed.picture;

import dev.waymark.wire.RoadmapCounts;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many of something there are.
 *
 * @param number how many
 * @param noun of what, in the form that the number asks for
 * @param onCard whether it is worth a word where room is scarce
 */
record Count(int number, String noun, boolean onCard) {

    /** What a roadmap has; nothing of which there is none. */
    static List<Count> of(RoadmapCounts counts) {
        return Stream.of(
                        of(counts.stages(), "stage", true),
                        of(counts.skillGroups(), "skill group", false),
                        of(counts.skills(), "skill", true),
                        of(counts.jobRoles(), "job role", true),
                        of(counts.learningResources(), "learning resource", false))
                .filter(count -> count.number > 0)
                .toList();
    }

    private static Count of(int number, String noun, boolean onCard) {
        return new Count(number, number == 1 ? noun : noun + "s", onCard);
    }
}
