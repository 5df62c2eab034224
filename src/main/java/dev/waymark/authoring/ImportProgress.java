package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.UNKNOWN_IMPORT;

import dev.waymark.problem.ProblemException;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.store.ImportRuns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Notes how far imports are, where everybody sees it at once, and tells it to whoever sent them. */
@ApplicationScoped
public class ImportProgress {
    private static final Logger LOG = Logger.getLogger(ImportProgress.class);

    private static final long PAUSE_NANOS = 500_000_000;

    private static final String QUESTION = "imports";

    private final ImportRuns runs;

    ImportProgress(ImportRuns runs) {
        this.runs = runs;
    }

    public Run begin(String by) {
        return new Run(QuarkusTransaction.requiringNew().call(() -> runs.begin(by)));
    }

    /** An import of which nothing is noted, since it has no effect. */
    public Run unnoted() {
        return new Run(null);
    }

    /** Returns a page of the imports of a key, the latest first. */
    public ImportRunList page(String by, PageRequest request) {
        var cursor = request.cursorOf(QUESTION);
        var found = runs.down(by, cursor == null ? Integer.MAX_VALUE : cursor.key(), request.limit() + 1);
        var page = found.stream().limit(request.limit()).toList();
        var next = found.size() > page.size()
                ? new Cursor(0, 0, page.get(page.size() - 1).id()).text(QUESTION)
                : null;
        return new ImportRunList(page.stream().map(ImportRun::of).toList(), next);
    }

    /** Finds one of a key by its id as it stands in a path; what is no id of one ends in a problem. */
    public ImportRun find(String by, String id) {
        if (!id.matches("[1-9][0-9]{0,8}")) {
            throw unknown();
        }
        int number = Integer.parseInt(id);
        return runs.down(by, number + 1, 1).stream()
                .filter(run -> run.id() == number)
                .findFirst()
                .map(ImportRun::of)
                .orElseThrow(ImportProgress::unknown);
    }

    private static ProblemException unknown() {
        return UNKNOWN_IMPORT.because(
                "Your key has begun no import under this id in the last week; /v1/manage/imports lists those that it has.");
    }

    /** One import. What cannot be noted is passed over, since the import itself matters more. */
    public final class Run implements AutoCloseable {
        private final @Nullable Integer id;
        private boolean read;
        private boolean begun;
        private long noted = System.nanoTime();

        private Run(@Nullable Integer id) {
            this.id = id;
        }

        /** Notes now and then how many texts of how many are read. */
        void read(int texts, int all) {
            read = texts == all;
            if (id != null && (read || System.nanoTime() - noted > PAUSE_NANOS)) {
                noted = System.nanoTime();
                int known = id;
                note(() -> runs.read(known, texts, all));
            }
        }

        void hold() {
            begun = true;
            if (id != null) {
                runs.hold(id);
            }
        }

        void enter(String state) {
            if (id != null) {
                int known = id;
                note(() -> runs.enter(known, state));
            }
        }

        /** Notes in its transaction that it is done. */
        void done(@Nullable Integer release) {
            if (id != null) {
                runs.done(id, release);
            }
        }

        /** Notes that it has failed unless it is done; one that was answered before, and so never begun, was none. */
        @Override
        public void close() {
            if (id != null) {
                int known = id;
                note(() -> {
                    if (read && !begun) {
                        runs.forget(known);
                    } else {
                        runs.failed(known);
                    }
                });
            }
        }

        private static void note(Runnable work) {
            try {
                QuarkusTransaction.requiringNew().run(work);
            } catch (RuntimeException e) {
                LOG.debug("How far an import is cannot be noted", e);
            }
        }
    }
}
