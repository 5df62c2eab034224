package dev.waymark.embed;

import java.util.Arrays;
import java.util.Optional;

/** A version of the scripts that other sites load. A released version never changes; a change is a new version. */
enum Script {
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

    static Optional<Script> of(String version) {
        return Arrays.stream(values())
                .filter(script -> script.version.equals(version))
                .findFirst();
    }

    /** Returns the newest version with that major number. */
    static Optional<Script> newestOf(String major) {
        return Arrays.stream(values())
                .filter(script -> script.major().equals(major))
                .reduce((older, newer) -> newer);
    }

    static Script newest() {
        return values()[values().length - 1];
    }

    /** Returns the number by Semantic Versioning, such as {@code 1.0.0}. */
    public String version() {
        return version;
    }

    /** Returns the major number, within which changes are compatible. */
    public String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /** Returns the ES module that defines the custom element. */
    public ScriptFile element() {
        return element;
    }

    /** Returns the ES module that sizes frames to their content. */
    public ScriptFile frame() {
        return frame;
    }

    /** Returns the TypeScript declarations of the element. */
    public ScriptFile types() {
        return types;
    }
}
