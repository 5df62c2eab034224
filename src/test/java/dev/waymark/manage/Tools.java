package dev.waymark.manage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** Programs of the machine. */
final class Tools {
    private Tools() {}

    /** Whether all of them are installed. */
    static boolean areThere(String... programs) {
        return Arrays.stream(programs)
                .allMatch(program -> Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, program))));
    }
}
