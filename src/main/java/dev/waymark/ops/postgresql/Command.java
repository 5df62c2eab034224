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
 * @param folder where their output is kept until it has been read
 * @param prefix what every call starts with, to change the account that it runs under
 */
record Command(DataFolder folder, List<String> prefix) {

    private static final long MINUTES = 10;

    /** What a program said, and whether it failed. */
    record Result(int exit, String output) {
        boolean failed() {
            return exit != 0;
        }
    }

    /** Runs it to its end; a program that cannot be started at all counts as failed. */
    Result run(List<String> arguments) {
        // A file and not a pipe: a server started by pg_ctl would inherit the pipe and keep us waiting for its end.
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
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        return builder;
    }
}
