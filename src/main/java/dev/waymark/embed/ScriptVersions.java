package dev.waymark.embed;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The versions of the scripts on offer.
 *
 * @param versions the versions, the newest first
 */
record ScriptVersions(List<Offered> versions) {

    /**
     * A version.
     *
     * @param version its number
     * @param element the module that defines the custom element
     * @param frame the module that gives frames the height of what is in them
     * @param types the path of the declarations for TypeScript
     */
    record Offered(String version, Module element, Module frame, String types) {}

    /**
     * An ES module.
     *
     * @param script its path; the bytes never change
     * @param integrity the value for {@code integrity}
     * @param moving the path of the newest version with the same first number
     */
    record Module(String script, String integrity, String moving) {}

    /** All of them. */
    static ScriptVersions all() {
        var newestFirst = Arrays.asList(Script.values().clone());
        Collections.reverse(newestFirst);
        return new ScriptVersions(newestFirst.stream()
                .map(script -> new Offered(
                        script.version(),
                        module(script, script.element()),
                        module(script, script.frame()),
                        script.types().path()))
                .toList());
    }

    private static Module module(Script script, ScriptFile file) {
        return new Module(
                file.path(),
                file.integrity(),
                file.path().replace("/" + script.version() + "/", "/" + script.major() + "/"));
    }
}
