package dev.waymark.embed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a roadmap gets into another site. */
enum Way {
    /** Its address, which sites that know oEmbed turn into a frame by themselves. */
    ADDRESS("Paste an address", "WordPress and other sites that know oEmbed; a plain link everywhere else"),
    /** The custom element. */
    ELEMENT("Element", "Looks like your page: its font, its colours, its width. Needs a script"),
    /** A frame with the page. */
    FRAME("Frame", "For systems that take no scripts, such as learning platforms"),
    /** Pictures that link to the page. */
    PICTURE("Picture", "For slides, notes and e-mail");

    private final String label;
    private final String explanation;

    Way(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    /** The words that stand in URLs. */
    static List<String> words() {
        return Arrays.stream(values()).map(Way::word).toList();
    }

    static Way of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word that stands in URLs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What readers call it. */
    public String label() {
        return label;
    }

    /** Whom it is for. */
    public String explanation() {
        return explanation;
    }
}
