package dev.waymark.embed;

import java.util.Arrays;
import java.util.Optional;

/** A version of the scripts that other sites load. A released version never changes; a change is a new version. */
enum Script {
    /** The first. */
    V1_0_0("1.0.0");

    private final String version;
    private final ScriptFile element;
    private final ScriptFile frame;
    private final ScriptFile types;

    Script(String version) {
        this.version = version;
        this.element = ScriptFile.of(version, "waymark.js");
        this.frame = ScriptFile.of(version, "frame.js");
        this.types = ScriptFile.of(version, "waymark.d.ts");
    }

    /** The version with that number. */
    static Optional<Script> of(String version) {
        return Arrays.stream(values())
                .filter(script -> script.version.equals(version))
                .findFirst();
    }

    /** The newest version with that first number. */
    static Optional<Script> newestOf(String major) {
        return Arrays.stream(values())
                .filter(script -> script.major().equals(major))
                .reduce((older, newer) -> newer);
    }

    /** The newest version. */
    static Script newest() {
        return values()[values().length - 1];
    }

    /** The number by Semantic Versioning, such as {@code 1.0.0}. */
    public String version() {
        return version;
    }

    /** The first part of the number: within it, nothing that a page can rely on changes. */
    public String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /** The ES module that defines the custom element. */
    public ScriptFile element() {
        return element;
    }

    /** The ES module that gives frames the height of what is in them. */
    public ScriptFile frame() {
        return frame;
    }

    /** The declarations of the element for TypeScript. */
    public ScriptFile types() {
        return types;
    }
}
