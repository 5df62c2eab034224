package dev.waymark.rendering;

import dev.waymark.model.ContributorRole;
import dev.waymark.model.LearningResource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who made a learning resource, and who offers it, in one line: {@code Andrew Ng · DeepLearning.AI · Coursera}. */
final class Byline {
    private static final Set<ContributorRole> PEOPLE = EnumSet.of(ContributorRole.AUTHOR, ContributorRole.INSTRUCTOR);

    /** More people than this are shortened to the first and "et al.". */
    private static final int MOST_NAMES = 3;

    private Byline() {}

    /** Returns the line; null if nobody is known beside those after whom the resource is called. */
    static @Nullable String of(LearningResource resource) {
        var people = names(resource, true);
        var shortened = people.size() > MOST_NAMES ? people.get(0) + " et al." : String.join(", ", people);
        var line = Stream.concat(Stream.of(shortened), names(resource, false).stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
        return line.isEmpty() ? null : line;
    }

    private static List<String> names(LearningResource resource, boolean people) {
        return resource.contributors().stream()
                .filter(contributor -> PEOPLE.contains(contributor.role()) == people)
                .map(LearningResource.Contributor::name)
                .filter(name -> !name.equals(resource.title()))
                .distinct()
                .toList();
    }
}
