package dev.waymark.content;

import static dev.waymark.content.ChangesTest.ROLE;
import static dev.waymark.content.ChangesTest.SKILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.model.EntryType;
import jakarta.validation.Validation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentHistoryTest {
    private final DocumentHistory history = new DocumentHistory(
            new DocumentJson(Validation.buildDefaultValidatorFactory().getValidator()));

    @Test
    void words_that_no_vocabulary_has_any_more_are_words_still() {
        var skill = SKILL.replace("\"tool\"", "\"old-tool\"");
        changed(EntryType.SKILL, skill, skill);
        changed(EntryType.SKILL, skill, SKILL, "The kind of Pandas changed from old tool to tool.");
        changed(
                EntryType.SKILL,
                skill,
                SKILL.replace("\"tool\"", "\"older\""),
                "The kind of Pandas changed from old tool to older.");
        changed(
                EntryType.SKILL,
                SKILL,
                skill.replaceFirst("editorial", "guessed"),
                "The kind of Pandas changed from tool to old tool.",
                "The assertion of numpy in Pandas changed from editorial to guessed.");
        changed(
                EntryType.JOB_ROLE,
                ROLE.replace("\"mid\"", "\"middling\""),
                ROLE.replace("\"proficiency\":2", "\"proficiency\":3"),
                "The seniority of Data Scientist changed from middling to mid.",
                "Data Scientist now requires proficiency 3 instead of 2 in python.");
    }

    private void changed(EntryType type, String before, String after, String... sentences) {
        assertThat(Changes.between(
                        history.read(type, before),
                        history.read(type, after),
                        ref -> ref.slug().value()))
                .extracting(Change::sentence)
                .containsExactly(sentences);
    }
}
