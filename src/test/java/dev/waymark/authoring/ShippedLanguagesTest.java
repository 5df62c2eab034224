package dev.waymark.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.model.Languages;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The shipped content suits the languages that a service offers, or says that it does not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedLanguagesTest {
    @Test
    void translations_into_languages_that_are_not_offered_are_left_where_they_are() {
        var english = ContentFiles.at(List.of("shipped"), new Languages(List.of("en")));
        assertThat(english.mistakes()).isEmpty();
        assertThat(english.texts())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.name()).doesNotContain(".es."));
        var both = ContentFiles.at(List.of("shipped"), new Languages(List.of("en-GB", "es", "fr")));
        assertThat(both.mistakes()).isEmpty();
        assertThat(both.texts()).hasSize(2 * english.texts().size());
    }

    @Test
    void english_documents_are_never_passed_off_as_another_language() {
        var incoming = ContentFiles.at(List.of("shipped"), new Languages(List.of("es", "en")));
        assertThat(incoming.texts()).isEmpty();
        assertThat(incoming.mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.detail()).contains("in English", "'es'", "begin with en"));
    }
}
