package dev.waymark;

import dev.waymark.ops.postgresql.PreparedData;
import java.nio.file.Path;

/** The data folders of the tests. */
public final class TestData {
    private TestData() {}

    /** Returns the folder with this name, prepared, which no other JVM of the same test run uses. */
    public static String folder(String name) {
        var folder = "target/test-data-" + name + System.getProperty("test.fork", "");
        PreparedData.in(Path.of(folder));
        return folder;
    }
}
