package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.nio.file.Path;

/** A JVM that owns an embedded server, and exists to be killed. */
final class Owner {

    private Owner() {}

    /** Starts the server over the folder and lives on. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres.start(Probe.settings(Path.of(arguments[0])));
        System.out.println("READY");
        Thread.sleep(Long.MAX_VALUE);
    }

    /** A JVM whose server is up. */
    static Process spawn(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        if (process.inputReader().lines().noneMatch("READY"::equals)) {
            throw new IllegalStateException("The owner of " + folder + " did not start");
        }
        return process;
    }
}
