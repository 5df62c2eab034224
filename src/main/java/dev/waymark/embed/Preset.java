package dev.waymark.embed;

import dev.waymark.words.Words;
import java.util.Locale;
import java.util.function.Consumer;

/** A finished look of the element, to start from. */
enum Preset {
    PLAIN(preset -> {}),
    NIGHT_SCHOOL(preset -> {
        preset.view = "timeline";
        preset.theme = "dark";
        preset.accent = "#f2a33a";
    }),
    CAMPUS(preset -> {
        preset.theme = "light";
        preset.accent = "#1d4f91";
        preset.font = "serif";
        preset.corners = "square";
    }),
    CAREERS_FAIR(preset -> {
        preset.view = "roles";
        preset.theme = "light";
        preset.accent = "#6b2fb3";
        preset.corners = "round";
    }),
    READING_LIST(preset -> {
        preset.view = "resources";
        preset.theme = "dark";
        preset.accent = "#6fd3ad";
        preset.access = "free";
    }),
    LOGBOOK(preset -> {
        preset.theme = "light";
        preset.font = "mono";
        preset.corners = "square";
        preset.accent = "#a03020";
        preset.progress = "local";
    });

    private final BuilderParameters parameters = new BuilderParameters();

    Preset(Consumer<BuilderParameters> choose) {
        this.parameters.way = EmbedMethod.ELEMENT.word();
        choose.accept(parameters);
    }

    public String title(Words words) {
        return words.text(key() + ".title");
    }

    public String explanation(Words words) {
        return words.text(key() + ".explanation");
    }

    BuilderParameters parameters() {
        return parameters;
    }

    private String key() {
        return "builder.preset." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
