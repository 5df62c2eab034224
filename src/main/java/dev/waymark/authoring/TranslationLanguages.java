package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.UNKNOWN_LANGUAGE;

import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows into which languages texts are translated; any other one ends in a problem that names them. */
@ApplicationScoped
public class TranslationLanguages {
    private final Languages languages;

    TranslationLanguages(Languages languages) {
        this.languages = languages;
    }

    /** Whether a path names the default language, in which texts are read and not written. */
    boolean isStandard(String language) {
        return language.equals(languages.standard());
    }

    /** Returns the language of a path if texts are translated into it. */
    String known(String language, EntryType type, String slug) {
        if (isStandard(language)) {
            throw UNKNOWN_LANGUAGE.because(
                    "'%s' is the default language: its texts stand in the document itself, at %s. %s"
                            .formatted(language, EntryStates.href(type, slug), offered()));
        }
        if (!languages.others().contains(language)) {
            throw UNKNOWN_LANGUAGE.because("No texts are translated into this language. " + offered());
        }
        return language;
    }

    /** Returns the language that a parameter names if texts are translated into it. */
    public String asked(String parameter, String language) {
        if (!languages.others().contains(language)) {
            throw refusal(parameter);
        }
        return language;
    }

    private ProblemException refusal(String parameter) {
        var detail = "%s must be a language into which texts are translated. %s".formatted(parameter, offered());
        return ProblemType.INVALID_PARAMETER.because(
                detail, ProblemError.inParameter(parameter, detail, languages.others()));
    }

    private String offered() {
        return languages.others().isEmpty()
                ? "There is none beside %s; the operator names others in waymark.languages."
                        .formatted(languages.standard())
                : "Texts are translated from %s into %s."
                        .formatted(languages.standard(), String.join(", ", languages.others()));
    }
}
