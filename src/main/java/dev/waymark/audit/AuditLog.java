package dev.waymark.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.SpoolFile;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.store.Snapshots;
import dev.waymark.store.audit.AuditPages;
import dev.waymark.store.audit.AuditPages.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Tells what was done, the newest first. */
@ApplicationScoped
public class AuditLog {
    private static final int ROWS_AT_ONCE = 1000;

    private final AuditPages pages;
    private final Snapshots snapshots;
    private final Json json;

    AuditLog(AuditPages pages, Snapshots snapshots, Json json) {
        this.pages = pages;
        this.snapshots = snapshots;
        this.json = json;
    }

    /** Returns a page. What is done meanwhile stands before it. */
    public AuditRecordList page(Filter filter, PageRequest request) {
        var question = filter.toString();
        var cursor = request.cursorOf(question);
        var found = pages.page(filter, cursor == null ? null : cursor.id(), request.limit() + 1);
        var page = found.stream().limit(request.limit()).toList();
        var next = found.size() > page.size()
                ? new Cursor(0, page.get(page.size() - 1).number(), 0).text(question)
                : null;
        return new AuditRecordList(page.stream().map(AuditRecord::of).toList(), next);
    }

    /**
     * Writes all of it, as it is at one moment, into a file, a line of JSON for each record; the memory does not grow with it.
     */
    @Transactional
    public SpoolFile lines(Filter filter) {
        snapshots.begin();
        var file = SpoolFile.create();
        try (var out = file.out()) {
            @Nullable Long after = null;
            for (var page = pages.page(filter, after, ROWS_AT_ONCE);
                    !page.isEmpty();
                    page = pages.page(filter, after, ROWS_AT_ONCE)) {
                for (var row : page) {
                    out.write((json.text(AuditRecord.of(row)) + "\n").getBytes(UTF_8));
                    after = row.number();
                }
            }
            return file;
        } catch (IOException e) {
            file.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
