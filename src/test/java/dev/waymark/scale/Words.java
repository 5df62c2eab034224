package dev.waymark.scale;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Titles and prose as long as real ones. */
final class Words {
    private static final List<String> QUALITIES = List.of(
            "Applied",
            "Basic",
            "Cloud",
            "Distributed",
            "Efficient",
            "Functional",
            "Generative",
            "Heuristic",
            "Interactive",
            "Joint",
            "Kernel",
            "Linear",
            "Modern",
            "Numerical",
            "Online",
            "Practical");
    private static final List<String> SUBJECTS = List.of(
            "algebra",
            "botany",
            "calculus",
            "design",
            "economics",
            "forecasting",
            "geometry",
            "hydraulics",
            "inference",
            "journalism",
            "knitting",
            "logistics",
            "modelling",
            "navigation",
            "optics",
            "planning",
            "queueing",
            "robotics",
            "statistics",
            "testing",
            "usability",
            "visualisation",
            "welding",
            "zoology");
    private static final List<String> SENTENCES = List.of(
            "It comes up early and stays useful for a whole career.",
            "Work through a small example by hand before you reach for a library.",
            "Most of the effort goes into preparation, and most of the benefit too.",
            "People who know it well explain it without a single formula.",
            "Keep what you build, because the next step starts from there.",
            "There are several schools, and it pays to have tried more than one of them.");

    private Words() {}

    static String title(SplittableRandom random, int ordinal) {
        return "%s %s %d".formatted(one(QUALITIES, random), one(SUBJECTS, random), ordinal);
    }

    static String prose(SplittableRandom random, int sentences) {
        return IntStream.range(0, sentences)
                .mapToObj(sentence -> one(SENTENCES, random))
                .collect(Collectors.joining(" "));
    }

    static <T> T one(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
