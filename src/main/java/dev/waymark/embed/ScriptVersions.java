package dev.waymark.embed;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The versions of the script on offer.
 *
 * @param versions the versions, the newest first
 */
record ScriptVersions(List<Offered> versions) {

    /**
     * A version.
     *
     * @param version its number
     * @param script the path of the ES module, whose bytes never change
     * @param integrity the value for {@code integrity}
     * @param types the path of the declarations for TypeScript
     * @param moving the path of the newest version with the same first number
     */
    record Offered(String version, String script, String integrity, String types, String moving) {}

    /** All of them. */
    static ScriptVersions all() {
        var newestFirst = Arrays.asList(Script.values().clone());
        Collections.reverse(newestFirst);
        return new ScriptVersions(
                newestFirst.stream().map(ScriptVersions::offered).toList());
    }

    private static Offered offered(Script script) {
        String folder = "/embed/%s/".formatted(script.version());
        return new Offered(
                script.version(),
                folder + "waymark.js",
                script.integrity(),
                folder + "waymark.d.ts",
                "/embed/%s/waymark.js".formatted(script.major()));
    }
}
