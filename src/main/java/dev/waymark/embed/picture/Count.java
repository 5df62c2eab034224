package dev.waymark.embed.picture;

import dev.waymark.wire.RoadmapCounts;
import dev.waymark.wire.StageCounts;
import dev.waymark.words.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many of something there are.
 *
 * @param onCard whether it also stands on the card, where room is scarce
 */
record Count(int number, String noun, boolean onCard) {

    /** Counts what a roadmap has, without zeros. */
    static List<Count> of(RoadmapCounts counts, Words words) {
        return Stream.of(
                        of(counts.stages(), "stage", true, words),
                        of(counts.skillGroups(), "skill-group", false, words),
                        of(counts.skills(), "skill", true, words),
                        of(counts.jobRoles(), "job-role", true, words),
                        of(counts.learningResources(), "learning-resource", false, words))
                .filter(count -> count.number > 0)
                .toList();
    }

    /** Counts what a stage has, likewise. */
    static List<Count> of(StageCounts counts, Words words) {
        return of(
                new RoadmapCounts(
                        0, counts.skillGroups(), counts.skills(), counts.jobRoles(), counts.learningResources(), 0),
                words);
    }

    private static Count of(int number, String thing, boolean onCard, Words words) {
        return new Count(number, words.noun(thing, number), onCard);
    }
}
