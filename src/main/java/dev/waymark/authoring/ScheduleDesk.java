package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.NOT_WAITING;
import static dev.waymark.problem.ProblemType.UNKNOWN_SCHEDULED_RELEASE;

import dev.waymark.content.RejectedException;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.publishing.PublicationQueue;
import dev.waymark.publishing.ReleaseSchedule;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.store.schedule.FrozenDocuments;
import dev.waymark.store.schedule.ScheduledReleases;
import dev.waymark.store.schedule.ScheduledReleases.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schedules what editors name by slugs, and tells them what became of it. */
@ApplicationScoped
public class ScheduleDesk {
    private final PublicationQueue queue;
    private final ReleaseDesk desk;
    private final ReleaseSchedule schedule;
    private final ScheduledReleases scheduled;
    private final FrozenDocuments frozen;
    private final Languages languages;

    ScheduleDesk(
            PublicationQueue queue,
            ReleaseDesk desk,
            ReleaseSchedule schedule,
            ScheduledReleases scheduled,
            FrozenDocuments frozen,
            Languages languages) {
        this.queue = queue;
        this.desk = desk;
        this.schedule = schedule;
        this.scheduled = scheduled;
        this.frozen = frozen;
        this.languages = languages;
    }

    /** Schedules drafts as they are; what would keep them from being published now ends in a problem. */
    public ScheduledRelease add(ReleaseDesk.Wish wish, Instant publishAt, String by) {
        try {
            return shown(find(queue.within(() -> schedule.add(desk.order(wish), publishAt, wish.note(), by))));
        } catch (RejectedException e) {
            throw ReleaseDesk.rejection(e.findings());
        }
    }

    /** Finds one by its id as it stands in a path; what is no id of one ends in a problem. */
    public ScheduledRelease find(String id) {
        return shown(find(number(id)));
    }

    /**
     * Returns a page, the latest first and without their entries and findings.
     *
     * @param state a word; null for any
     */
    public ScheduledReleaseList page(@Nullable String state, PageRequest request) {
        var question = "scheduled-releases " + state;
        var cursor = request.cursorOf(question);
        int before = cursor == null ? Integer.MAX_VALUE : cursor.key();
        var found = scheduled.down(state, before, request.limit() + 1);
        var page = found.stream().limit(request.limit()).toList();
        var next = found.size() > page.size()
                ? new Cursor(0, 0, page.get(page.size() - 1).id()).text(question)
                : null;
        return new ScheduledReleaseList(
                page.stream().map(one -> shown(one, null, null)).toList(), next);
    }

    /** Takes back one that waits, or puts aside one that failed; any other one ends in a problem. {@code by} is said to do so. */
    public void cancel(String id, String by) {
        var one = find(number(id));
        if (!schedule.cancel(one.id(), by)) {
            var state = find(one.id()).state();
            throw NOT_WAITING.because(
                    state.equals("waiting")
                            ? "This scheduled release is being published right now."
                            : "This scheduled release has ended already: it is %s.".formatted(state));
        }
        schedule.forgetTexts();
    }

    private ScheduledRelease shown(Scheduled one) {
        return shown(
                one,
                frozen.of(List.of(one.id()), languages.standard()).stream()
                        .map(entry ->
                                new ScheduledEntry(entry.type(), entry.slug().value(), entry.version()))
                        .toList(),
                schedule.findings(one).stream().map(ReportedFinding::of).toList());
    }

    private static ScheduledRelease shown(
            Scheduled one, @Nullable List<ScheduledEntry> entries, @Nullable List<ReportedFinding> findings) {
        return new ScheduledRelease(
                one.id(),
                href(one.id()),
                one.publishAt(),
                one.note(),
                one.state(),
                one.reason(),
                one.release(),
                entries,
                findings,
                one.createdAt(),
                one.createdBy(),
                one.endedAt());
    }

    private static String href(int id) {
        return "/v1/manage/scheduled-releases/" + id;
    }

    private Scheduled find(int id) {
        return scheduled.find(id).orElseThrow(ScheduleDesk::unknown);
    }

    private static int number(String id) {
        if (!id.matches("[1-9][0-9]{0,8}")) {
            throw unknown();
        }
        return Integer.parseInt(id);
    }

    private static ProblemException unknown() {
        return UNKNOWN_SCHEDULED_RELEASE.because(
                "No release was scheduled under this id; /v1/manage/scheduled-releases lists those that were.");
    }
}
