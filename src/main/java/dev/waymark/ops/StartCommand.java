package dev.waymark.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a start is to do with the database instead of serving it, as the arguments say.
 *
 * @param file the backup
 */
record StartCommand(Word word, Path file) {
    private static volatile @Nullable StartCommand given;

    /** The commands. */
    enum Word {
        BACKUP,
        RESTORE
    }

    /** Takes the arguments of the start; others than those of a command are none of it. */
    static void take(List<String> arguments) {
        for (var word : Word.values()) {
            if (arguments.size() == 2 && arguments.get(0).equalsIgnoreCase(word.name())) {
                given = new StartCommand(word, Path.of(arguments.get(1)).toAbsolutePath());
            }
        }
    }

    /** The command of this start, if it has one. */
    static Optional<StartCommand> given() {
        return Optional.ofNullable(given);
    }
}
