package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which arguments begin nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartCommandTest {
    @Test
    void a_command_without_one_file_is_refused() {
        for (var arguments :
                List.of(List.of("restore"), List.of("backup"), List.of("BACKUP"), List.of("restore", "a", "b"))) {
            assertThat(StartCommand.refusal(arguments)).contains("usage: backup|restore <file>");
        }
    }

    @Test
    void a_command_with_a_file_and_what_is_no_command_are_not_refused() {
        for (var arguments : List.of(List.of("restore", "a"), List.<String>of(), List.of("other"))) {
            assertThat(StartCommand.refusal(arguments)).isEmpty();
        }
    }
}
