package dev.waymark.embed;

import dev.waymark.wire.AlsoRequired;
import dev.waymark.wire.Placement;
import dev.waymark.wire.SkillGroup;
import dev.waymark.wire.SkillRef;
import dev.waymark.wire.StageDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places of one page to which its links lead: the first of each skill that it shows. */
public final class Anchors {
    private final Set<String> shown;
    private final Set<String> taken = new HashSet<>();

    Anchors(List<StageDocument> stages, View view) {
        this.shown = view.isWhole()
                ? stages.stream().flatMap(Anchors::skills).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Returns the id for where the skill of that slug stands; null where it stands again. */
    public @Nullable String newOf(String skill) {
        return taken.add(skill) ? id(skill) : null;
    }

    /** Returns the id of where a skill stands; null if it is not on the page. */
    public @Nullable String of(String skill) {
        return shown.contains(skill) ? id(skill) : null;
    }

    private static String id(String skill) {
        return "skill-" + skill;
    }

    private static Stream<String> skills(StageDocument stage) {
        var placed = stage.skillGroups().stream().map(SkillGroup::placements).flatMap(Anchors::placed);
        var also = stage.alsoRequired().stream().map(AlsoRequired::skill).map(SkillRef::slug);
        return Stream.concat(placed, also);
    }

    private static Stream<String> placed(List<Placement> placements) {
        return placements.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.skill().slug()), placed(one.children())));
    }
}
