package dev.waymark.embed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The element as it is written in a page. */
record ElementCode(Map<String, String> attributes, Map<String, String> properties) {

    static ElementCode of(String roadmap, BuilderParameters parameters) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("roadmap", roadmap);
        put(attributes, "stage", parameters.stage);
        put(attributes, "job-role", parameters.jobRole());
        put(attributes, "release", parameters.release);
        put(attributes, "view", parameters.view() == View.OUTLINE ? null : parameters.view);
        put(attributes, "lang", parameters.lang);
        put(attributes, "theme", Theme.of(parameters.theme).followsSystem() ? null : parameters.theme);
        put(attributes, "access", parameters.freeOnly() ? "free" : null);
        put(attributes, "progress", parameters.keepsProgress() ? "local" : null);
        var properties = new LinkedHashMap<String, String>();
        var font = parameters.font();
        var corners = parameters.corners();
        put(properties, "--waymark-accent", parameters.accent());
        put(properties, "--waymark-font", font == null ? null : font.css());
        put(properties, "--waymark-radius", corners == null ? null : corners.css());
        return new ElementCode(attributes, properties);
    }

    public String declarations() {
        return properties.entrySet().stream()
                .map(property -> "%s: %s".formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
