package dev.waymark.rendering;

import dev.waymark.model.ContributorRole;
import dev.waymark.model.LearningResource.Contributor;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who made a learning resource, in one line: {@code Andrew Ng · Coursera}. */
final class Byline {
    private static final Set<ContributorRole> PEOPLE = EnumSet.of(ContributorRole.AUTHOR, ContributorRole.INSTRUCTOR);

    /** More people than this are shortened to the first and "et al.". */
    private static final int MOST_NAMES = 3;

    private Byline() {}

    static @Nullable String of(List<Contributor> contributors) {
        var people = names(contributors, true);
        var shortened = people.size() > MOST_NAMES ? people.get(0) + " et al." : String.join(", ", people);
        var line = Stream.of(shortened, String.join(", ", names(contributors, false)))
                .filter(names -> !names.isEmpty())
                .collect(Collectors.joining(" · "));
        return line.isEmpty() ? null : line;
    }

    private static List<String> names(List<Contributor> contributors, boolean people) {
        return contributors.stream()
                .filter(contributor -> PEOPLE.contains(contributor.role()) == people)
                .map(Contributor::name)
                .distinct()
                .toList();
    }
}
