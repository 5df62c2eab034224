package dev.waymark.embed;

import java.util.function.Consumer;

/** A finished look of the element, to start from. */
enum Look {
    /** As it comes. */
    PLAIN("Plain", "As it comes: the font and the colours of your page.", look -> {}),
    /** Dark, along a line. */
    NIGHT_SCHOOL("Night school", "Every stage open along a line, on dark.", look -> {
        look.view = "timeline";
        look.theme = "dark";
        look.accent = "#f2a33a";
    }),
    /** With serifs. */
    CAMPUS("Campus", "A printed prospectus: serifs, square corners, green.", look -> {
        look.theme = "light";
        look.accent = "#0f5c46";
        look.font = "serif";
        look.corners = "square";
    }),
    /** The job roles. */
    CAREERS_FAIR("Careers fair", "The job roles of each stage, rounded and violet.", look -> {
        look.view = "roles";
        look.theme = "light";
        look.accent = "#6b2fb3";
        look.corners = "round";
    }),
    /** What costs nothing. */
    READING_LIST("Reading list", "What a learner can use without paying.", look -> {
        look.view = "resources";
        look.theme = "dark";
        look.accent = "#6fd3ad";
        look.access = "free";
    }),
    /** With boxes to tick. */
    LOGBOOK("Logbook", "A box for every skill, kept in the reader's own browser.", look -> {
        look.theme = "light";
        look.font = "mono";
        look.corners = "square";
        look.accent = "#a03020";
        look.progress = "local";
    });

    private final String title;
    private final String explanation;
    private final BuilderParameters parameters = new BuilderParameters();

    Look(String title, String explanation, Consumer<BuilderParameters> choose) {
        this.title = title;
        this.explanation = explanation;
        this.parameters.way = Way.ELEMENT.word();
        choose.accept(parameters);
    }

    /** What readers call it. */
    public String title() {
        return title;
    }

    /** What it looks like. */
    public String explanation() {
        return explanation;
    }

    /** What the builder has to be asked for to get it. */
    BuilderParameters parameters() {
        return parameters;
    }
}
