package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.MISSING_SCOPE;
import static dev.waymark.problem.ProblemType.PROPOSAL_DECIDED;
import static dev.waymark.problem.ProblemType.TOO_MANY_PROPOSALS;
import static dev.waymark.problem.ProblemType.UNKNOWN_PROPOSAL;
import static java.util.stream.Collectors.groupingBy;

import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.authoring.ReleaseDesk.Wanted;
import dev.waymark.authoring.ReleaseDesk.Wish;
import dev.waymark.problem.ProblemException;
import dev.waymark.publishing.PublicationQueue;
import dev.waymark.publishing.ReleaseLock;
import dev.waymark.publishing.ReleaseOrder;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.store.proposal.Proposals;
import dev.waymark.store.proposal.Proposals.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the releases that some ask for until others, who may publish, make or decline them. */
@ApplicationScoped
public class ProposalDesk {
    /** So many open proposals a key may have. */
    static final int MOST = 100;

    private static final String QUESTION = "proposals ";

    private final PublicationQueue queue;
    private final ReleaseLock lock;
    private final ReleaseDesk desk;
    private final Proposals proposals;
    private final Audit audit;

    ProposalDesk(PublicationQueue queue, ReleaseLock lock, ReleaseDesk desk, Proposals proposals, Audit audit) {
        this.queue = queue;
        this.lock = lock;
        this.desk = desk;
        this.proposals = proposals;
        this.audit = audit;
    }

    /** Tells what would come of the release, and has no effect. */
    public ProposalReport check(Wish wish) {
        return report(desk.check(wish), null);
    }

    /** Asks for a release; what would keep it from being made ends in the same problem now. */
    @Transactional
    public ProposalReport propose(Wish wish, String by) {
        var entries = desk.entries(Objects.requireNonNull(wish.entries()));
        var report = desk.checkSound(ReleaseDesk.order(entries, wish.baseRelease()), wish.note());
        if (proposals.countOpen(by) >= MOST) {
            throw TOO_MANY_PROPOSALS.because(
                    "A key has %s open proposals at a time. Take one back, or wait until one is decided."
                            .formatted(MOST));
        }
        int number = proposals.add(wish.note(), by);
        proposals.add(entries.entrySet().stream()
                .map(entry -> draft(number, entry.getKey(), entry.getValue()))
                .toList());
        audit.proposal(Action.PROPOSAL_CREATED, number, null, by);
        return report(report, find(number));
    }

    public ProposalList page(@Nullable String state, PageRequest request) {
        var question = QUESTION + state;
        var cursor = request.cursorOf(question);
        int from = cursor == null ? Integer.MAX_VALUE : (int) cursor.id();
        var found = proposals.down(state, from, request.limit() + 1);
        var page = found.stream().limit(request.limit()).toList();
        var next = found.size() > page.size()
                ? new Cursor(0, found.get(page.size()).number(), 0).text(question)
                : null;
        return new ProposalList(shown(page), next);
    }

    /** Finds a proposal by its number as it stands in a path; what is no number of one ends in a problem. */
    public Proposal find(String number) {
        return find(number(number));
    }

    /** Publishes what was proposed, as it was seen then; a draft that has changed since ends in a problem. */
    @Transactional
    public ReleaseReport publish(String number, String by) {
        return queue.within(() -> published(number, by));
    }

    private ReleaseReport published(String number, String by) {
        lock.acquire(); // before the proposal is held, as all do that take both
        var proposal = open(number);
        var report = desk.publish(order(proposal), proposal.note(), by);
        int release = Objects.requireNonNull(report.release());
        proposals.publish(proposal.number(), release, by);
        audit.proposal(Action.PROPOSAL_PUBLISHED, proposal.number(), release, by);
        return report;
    }

    /** Tells what would come of publishing it, and has no effect; what is decided ends in the same problem. */
    public ReleaseReport checkPublish(String number) {
        var proposal = requireOpen(stored(number(number)));
        return desk.check(order(proposal), proposal.note());
    }

    @Transactional
    public Proposal decline(String number, @Nullable String reason, String by) {
        var proposal = open(number);
        proposals.decline(proposal.number(), reason, by);
        audit.proposal(Action.PROPOSAL_DECLINED, proposal.number(), null, by);
        return find(proposal.number());
    }

    /** Takes back what was proposed, with the key that did so; any other one ends in a problem. */
    @Transactional
    public void cancel(String number, String by) {
        var proposal = open(number);
        if (!proposal.createdBy().equals(by)) {
            throw MISSING_SCOPE.because(
                    "The key %s has made the proposal and can take it back; to decline it, another one needs the scope content:publish."
                            .formatted(proposal.createdBy()));
        }
        proposals.cancel(proposal.number(), by);
        audit.proposal(Action.PROPOSAL_CANCELLED, proposal.number(), null, by);
    }

    private Stored open(String number) {
        return requireOpen(proposals.hold(number(number)).orElseThrow(ProposalDesk::unknown));
    }

    private static Stored requireOpen(Stored proposal) {
        if (!proposal.state().equals("open")) {
            throw PROPOSAL_DECIDED.because(
                    "The proposal was %s already; see who did so at its path.".formatted(proposal.state()));
        }
        return proposal;
    }

    private ReleaseOrder order(Stored proposal) {
        var drafts = proposals.drafts(List.of(proposal.number()));
        return new ReleaseOrder(
                drafts.stream().map(Proposals.Draft::entry).toList(),
                null,
                drafts.stream()
                        .map(draft -> new ReleaseOrder.Version(draft.entry(), draft.version()))
                        .toList(),
                false,
                false);
    }

    private Proposal find(int number) {
        return shown(List.of(stored(number))).get(0);
    }

    private Stored stored(int number) {
        return proposals.down(null, number, 1).stream()
                .filter(proposal -> proposal.number() == number)
                .findFirst()
                .orElseThrow(ProposalDesk::unknown);
    }

    private List<Proposal> shown(List<Stored> page) {
        var drafts = proposals.drafts(page.stream().map(Stored::number).toList()).stream()
                .collect(groupingBy(Proposals.Draft::proposal));
        return page.stream()
                .map(proposal -> Proposal.of(proposal, drafts.getOrDefault(proposal.number(), List.of())))
                .toList();
    }

    private static Proposals.Draft draft(int proposal, Wanted wanted, long entry) {
        return new Proposals.Draft(proposal, entry, wanted.type().value(), wanted.slug(), wanted.version());
    }

    private static ProposalReport report(ReleaseReport report, @Nullable Proposal proposal) {
        return new ProposalReport(proposal, report.changes(), report.findings(), report.urls());
    }

    private static int number(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                .map(Integer::parseInt)
                .orElseThrow(ProposalDesk::unknown);
    }

    private static ProblemException unknown() {
        return UNKNOWN_PROPOSAL.because("There is no such proposal; /v1/manage/proposals lists those that there are.");
    }
}
