package dev.waymark.ops;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a start is to do with the database instead of serving it, as the arguments say.
 *
 * @param file the backup
 */
record StartCommand(Word word, Path file) {
    private static final String USAGE = "usage: backup|restore <file>";

    private static volatile @Nullable StartCommand given;

    enum Word {
        BACKUP,
        RESTORE
    }

    /** What is wrong with the arguments, as far as it shows before a start; nothing with those of no command. */
    static Optional<String> refusal(List<String> arguments) {
        return word(arguments).filter(word -> arguments.size() != 2).map(word -> USAGE);
    }

    /** Takes the arguments of the start, which are not refused; others than those of a command are none of it. */
    static void take(List<String> arguments) {
        word(arguments)
                .ifPresent(word ->
                        given = new StartCommand(word, Path.of(arguments.get(1)).toAbsolutePath()));
    }

    static Optional<StartCommand> given() {
        return Optional.ofNullable(given);
    }

    private static Optional<Word> word(List<String> arguments) {
        return Arrays.stream(Word.values())
                .filter(word -> !arguments.isEmpty() && arguments.get(0).equalsIgnoreCase(word.name()))
                .findFirst();
    }
}
