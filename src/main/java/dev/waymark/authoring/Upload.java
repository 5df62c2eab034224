package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.CONTENT_REJECTED;
import static dev.waymark.problem.ProblemType.MALFORMED_BODY;

import dev.waymark.content.ContentRules;
import dev.waymark.content.EntryRef;
import dev.waymark.content.Finding;
import dev.waymark.content.RejectedException;
import dev.waymark.http.body.SpooledBody;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.publishing.PublicationQueue;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.ReleaseLock;
import dev.waymark.publishing.ReleaseOrder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings in what somebody sends as drafts, all or nothing, and publishes it if that is wished. What is missing stays. */
@ApplicationScoped
public class Upload {
    /** More errors help nobody. */
    private static final int MOST_ERRORS = 100;

    private final PublicationQueue queue;
    private final ContentReader reader;
    private final KnownEntries known;
    private final DraftWriter writer;
    private final Removals removals;
    private final ReleaseLock lock;
    private final Publisher publisher;
    private final Languages languages;

    Upload(
            PublicationQueue queue,
            ContentReader reader,
            KnownEntries known,
            DraftWriter writer,
            Removals removals,
            ReleaseLock lock,
            Publisher publisher,
            Languages languages) {
        this.queue = queue;
        this.reader = reader;
        this.known = known;
        this.writer = writer;
        this.removals = removals;
        this.lock = lock;
        this.publisher = publisher;
        this.languages = languages;
    }

    /**
     * What is to be done with what was sent.
     *
     * @param check whether nothing is to have an effect
     * @param publish whether a release is to be made of it
     * @param note what the release is about
     * @param remove entries that are to go
     */
    public record Wish(
            boolean check, boolean publish, @Nullable String note, Set<EntryRef> remove) {
        public Wish {
            remove = new LinkedHashSet<>(remove);
        }
    }

    /** What was sent, as far as it can be read. */
    public static final class Content {
        private final Incoming incoming;
        private final ReadContent read;

        private Content(Incoming incoming, ReadContent read) {
            this.incoming = incoming;
            this.read = read;
        }

        /** What is to go, as the content and the wish say. */
        private Set<EntryRef> removals(Wish wish) {
            var removals = new LinkedHashSet<>(wish.remove());
            removals.addAll(incoming.removals().keySet());
            return removals;
        }
    }

    /** Reads a body without a look at the database; one that is not of the format ends in a problem. */
    public Content read(SpooledBody body, FileFormat format, ImportProgress.Run run) {
        if (body.size() == 0) {
            throw MALFORMED_BODY.because("The body is empty. Send the files.");
        }
        var incoming = incoming(body, format);
        int all = incoming.texts().size();
        run.read(0, all);
        var content = PublicationQueue.uncancelled(() -> reader.read(incoming, done -> run.read(done, all)));
        return new Content(incoming, content);
    }

    private Incoming incoming(SpooledBody body, FileFormat format) {
        if (format == FileFormat.ZIP) {
            return ContentArchive.read(body.file().path(), languages);
        }
        try (var lines = body.file().in()) {
            return ContentLines.read(lines, languages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does with it what is wished; {@code by} is said to have done it. Whatever is wrong ends in a problem, with no effect. */
    @Transactional
    public UploadReport run(Content content, Wish wish, String by, ImportProgress.Run run) {
        return queue.within(() -> take(content, wish, by, run));
    }

    private UploadReport take(Content content, Wish wish, String by, ImportProgress.Run run) {
        run.hold();
        lock.acquire();
        run.enter("saving");
        var read = content.read;
        known.hold(read, content.removals(wish));
        check(content, wish);
        var written = writer.write(read, by);
        var removed = removals.remove(content.removals(wish), by);
        var entries = new LinkedHashSet<>(written.entries());
        entries.addAll(removed.retired());
        var places = new FileFindings(read.documents());
        var planned = plan(entries, wish, by, run, places);
        var findings = new ArrayList<Finding>(planned.findings());
        findings.addAll(ContentRules.check(read.documents().values()));
        if (wish.check()) {
            QuarkusTransaction.setRollbackOnly();
        }
        run.done(planned.release());
        return new UploadReport(
                labels(written.created()),
                labels(written.changed()),
                written.unchanged().size(),
                labels(written.skipped()),
                removed.names(),
                planned.release(),
                findings.stream().map(finding -> found(finding, places)).toList());
    }

    /** @param release the number of the release that was made of it; null if none was */
    private record Planned(@Nullable Integer release, List<Finding> findings) {}

    /** Plans a release of entries once, and makes it if that is wished: what is found is found in what becomes public. */
    private Planned plan(Set<Long> entries, Wish wish, String by, ImportProgress.Run run, FileFindings places) {
        if (entries.isEmpty()) {
            return new Planned(null, List.of());
        }
        var order = ReleaseOrder.ofImport(entries);
        try {
            if (wish.publish() && !wish.check()) {
                run.enter("publishing");
                var outcome = publisher.publish(order, by, wish.note());
                return new Planned(outcome.release(), outcome.findings());
            }
            var findings = publisher.findings(order);
            if (wish.publish() && findings.stream().anyMatch(Finding::error)) {
                throw new RejectedException(findings);
            }
            return new Planned(null, findings);
        } catch (RejectedException e) {
            throw refusal(
                    places.errors(e.findings().stream().filter(Finding::error).toList()),
                    "Nothing was published or changed, since the content would break its rules");
        }
    }

    private void check(Content content, Wish wish) {
        var mistakes = new ArrayList<>(content.read.mistakes());
        known.withdrawn(content.read).stream()
                .map(text -> new Mistake(
                        text.name(),
                        text.tree().line(""),
                        "%s %s was withdrawn for good; take the file away"
                                .formatted(text.type().value(), text.slug()),
                        List.of()))
                .forEach(mistakes::add);
        mistakes.addAll(writer.baseless(content.read));
        boolean empty = mistakes.isEmpty()
                && content.incoming.texts().isEmpty()
                && content.removals(wish).isEmpty();
        if (empty || !mistakes.isEmpty()) {
            mistakes.addAll(content.incoming.passedOver());
        }
        var errors = new ArrayList<ProblemError>();
        var named = new ArrayList<ProblemError>();
        removals.check(content.removals(wish), content.read.named()).forEach((entry, detail) -> {
            var line = content.incoming.removals().get(entry);
            if (line == null) {
                named.add(ProblemError.inParameter("remove", detail));
            } else if (!Incoming.isHopeless(mistakes)) {
                mistakes.add(new Mistake(RemovalFile.NAME, line, detail, List.of()));
            }
        });
        if (empty) {
            errors.add(ProblemError.anywhere(
                    "There is no content in the body; %s.".formatted(FileNames.PLACE), FileNames.FOLDERS));
        }
        FileFindings.sorted(mistakes).forEach(mistake -> errors.add(mistake.error()));
        errors.addAll(named);
        if (!errors.isEmpty()) {
            throw refusal(errors, "Nothing was imported");
        }
    }

    private static ProblemException refusal(List<ProblemError> errors, String what) {
        var more = errors.size() > MOST_ERRORS
                ? "; these are the first %s of %s errors.".formatted(MOST_ERRORS, errors.size())
                : "; each error says why.";
        return new ProblemException(
                CONTENT_REJECTED,
                what + more,
                errors.stream().limit(MOST_ERRORS).toList());
    }

    private static UploadReport.Found found(Finding finding, FileFindings places) {
        return places.line(finding)
                .map(line -> new UploadReport.Found(finding, line.file().isEmpty() ? null : line.file(), line.number()))
                .orElseGet(() -> new UploadReport.Found(finding, null, null));
    }

    private static List<String> labels(List<ContentText> texts) {
        return texts.stream().map(ContentText::label).toList();
    }
}
