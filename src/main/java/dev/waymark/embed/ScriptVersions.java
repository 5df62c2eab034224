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

    record Offered(String version, Module element, Module frame, String types) {}

    /** @param moving the path of the newest version with the same first number */
    record Module(String script, String integrity, String moving) {}

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
