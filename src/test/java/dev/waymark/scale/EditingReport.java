package dev.waymark.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of editing at one size, as a section of Markdown that is written anew with each of them. */
final class EditingReport {
    private final Path file;
    private final String head;
    private final List<String> works = new ArrayList<>();
    private final List<Timings> timings = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    /** Starts a report; {@code machine} says when, where and with what. */
    EditingReport(Path file, int entries, String machine) {
        this.file = file;
        this.head = "## %s entries\n\n%s\n".formatted(grouped(entries), machine);
    }

    /** Adds something large. */
    void work(String name, int entries, Effort effort) {
        works.add("| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        Report.seconds(effort.time()),
                        grouped(Math.round(
                                entries / Math.max(0.001, effort.time().toMillis() / 1000.0))),
                        Report.seconds(effort.service()),
                        effort.database().map(Report::seconds).orElse("unknown"),
                        Report.megabytes(effort.heap())));
        write();
    }

    /** Adds what is repeated often, once that is done. */
    void timings(Timings some) {
        timings.add(some);
        write();
    }

    void fact(String name, String value) {
        facts.add("| %s | %s |".formatted(name, value));
        write();
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    String text() {
        return String.join(
                "\n",
                head,
                table(
                        "| At once | time | entries a second | CPU of the service | CPU of PostgreSQL | most heap |",
                        works),
                table(
                        "| One at a time | times | median, ms | 95 %, ms | most, ms |",
                        timings.stream().map(Timings::row).toList()),
                table("| Also | |", facts));
    }

    private static String table(String head, List<String> rows) {
        return "%s\n%s\n%s\n".formatted(head, head.replaceAll("[^|]+", " --- "), String.join("\n", rows));
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
