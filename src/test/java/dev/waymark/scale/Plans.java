package dev.waymark.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The plans by which the server executes the statements of the service, as its module {@code auto_explain} logs them. */
final class Plans implements AutoCloseable {
    private static final Pattern HEAD = Pattern.compile("\\d{4}-.* LOG:  duration: ([0-9.]+) ms  plan:");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final long VALIDATION_MILLISECONDS = 1_500;

    private final Server server;
    private final String role;

    /**
     * A statement that was executed.
     *
     * @param milliseconds how long that took in the database
     * @param plan its text, its parameters and its plan
     */
    record Execution(double milliseconds, String plan) {
        /** How many pages it looked at, in the cache or on the disk; the first node of a plan counts for all. */
        long buffers() {
            var matcher = BUFFERS.matcher(plan);
            return matcher.find() ? number(matcher.group(1)) + number(matcher.group(2)) : 0;
        }

        private static long number(@Nullable String digits) {
            return digits == null ? 0 : Long.parseLong(digits);
        }
    }

    /** Has the plans of that role logged, in new sessions. */
    Plans(Server server, String role) {
        this.server = server;
        this.role = role;
        server.execute(
                "load 'auto_explain'",
                set("session_preload_libraries", "auto_explain"),
                set("auto_explain.log_min_duration", "0"),
                set("auto_explain.log_analyze", "on"),
                set("auto_explain.log_buffers", "on"));
        endSessions();
    }

    private String set(String setting, String value) {
        return "alter role %s set %s = '%s'".formatted(role, setting, value);
    }

    /** The pool notices what has ended when it lends a connection that was idle for a second. */
    private void endSessions() {
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'".formatted(role));
        try {
            Thread.sleep(VALIDATION_MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements that are executed while that runs. */
    List<Execution> during(Runnable action) {
        try {
            long start = Files.size(server.log());
            action.run();
            try (var log = new RandomAccessFile(server.log().toFile(), "r")) {
                log.seek(start);
                var bytes = new byte[(int) (log.length() - start)];
                log.readFully(bytes);
                return executions(new String(bytes, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Execution> executions(String log) {
        var executions = new ArrayList<Execution>();
        var lines = log.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var head = HEAD.matcher(lines.get(i));
            if (head.matches()) {
                var plan = new StringBuilder();
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("\t")) {
                    i++;
                    plan.append(lines.get(i).substring(1)).append('\n');
                }
                executions.add(new Execution(Double.parseDouble(head.group(1)), plan.toString()));
            }
        }
        return executions;
    }

    @Override
    public void close() {
        server.execute("alter role %s reset all".formatted(role));
        endSessions();
    }
}
