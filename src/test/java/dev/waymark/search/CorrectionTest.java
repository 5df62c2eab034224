package dev.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.store.search.SearchWords.Unknown;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionTest {
    private static final List<Unknown> PYTON = List.of(new Unknown("pyton", List.of("python", "piston")));

    @Test
    void a_word_is_corrected_wherever_it_stands() {
        assertThat(Correction.WHOLE.of("pyton", PYTON)).contains("python");
        assertThat(Correction.WHOLE.of("pyton pyton pyton", PYTON)).contains("python python python");
        assertThat(Correction.WHOLE.of("pyton or pyton", PYTON)).contains("python or python");
        assertThat(Correction.WHOLE.of("pytonic", PYTON)).isEmpty();
    }

    @Test
    void in_the_names_of_others_one_letter_is_wrong_at_most() {
        var unknown = List.of(new Unknown("kubrntes", List.of("kubernetes")));
        assertThat(Correction.WHOLE.of("kubrntes", unknown)).contains("kubernetes");
        assertThat(Correction.CAUTIOUS.of("kubrntes", unknown)).isEmpty();
        assertThat(Correction.CAUTIOUS.of("pytno", List.of(new Unknown("pytno", List.of("pyton")))))
                .contains("pyton");
    }
}
