package dev.waymark;

/** The data folders of the tests. */
public final class TestData {
    private TestData() {}

    /** Returns the folder with this name, which no other JVM of the same test run uses. */
    public static String folder(String name) {
        return "target/test-data-" + name + System.getProperty("test.fork", "");
    }
}
