package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs programs of the operating system, one at a time.
 *
 * @param folder the place of the file that takes the output
 * @param prefix the start of every command line, such as {@code setpriv} with its options
 */
record Command(DataFolder folder, List<String> prefix) {

    private static final long MINUTES = 10;

    record Result(int exit, String output) {
        boolean failed() {
            return exit != 0;
        }
    }

    /** Runs a program and waits for its end; one that cannot be started counts as failed. */
    Result run(List<String> arguments) {
        // A file, because a server started by pg_ctl would inherit a pipe and keep it open.
        Path output = folder.work("command.out");
        try {
            Process process = builder(arguments, output).start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Result(-1, arguments.get(0) + " did not end within " + MINUTES + " minutes");
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }

    private ProcessBuilder builder(List<String> arguments, Path output) {
        List<String> line = Stream.concat(prefix.stream(), arguments.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(Command::isNobodysBusiness);
        environment.put("LC_ALL", "C");
        return builder;
    }

    /** What would set programs of PostgreSQL up otherwise, and our own configuration, which has passwords and keys. */
    private static boolean isNobodysBusiness(String name) {
        return Stream.of("PG", "WAYMARK_", "QUARKUS_").anyMatch(name::startsWith);
    }
}
