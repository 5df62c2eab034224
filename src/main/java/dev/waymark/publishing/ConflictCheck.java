package dev.waymark.publishing;

import static java.util.stream.Collectors.toMap;

import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.DraftVersions;
import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Refuses to publish on top of what somebody has not seen. */
@ApplicationScoped
class ConflictCheck {
    private final Releases releases;
    private final DraftVersions drafts;
    private final Languages languages;

    ConflictCheck(Releases releases, DraftVersions drafts, Languages languages) {
        this.releases = releases;
        this.drafts = drafts;
        this.languages = languages;
    }

    /** @throws dev.waymark.problem.ProblemException if a release or a draft has changed since */
    void check(ReleaseOrder order) {
        int newest = releases.newest().map(Releases.Published::number).orElse(0);
        var base = order.baseRelease();
        if (base != null && base != newest) {
            throw ProblemType.CONFLICT.because(
                    "The newest release is %s and not %s. Look at what has changed since, and name the newest release."
                            .formatted(newest, base));
        }
        var moved = moved(order.versions());
        if (!moved.isEmpty()) {
            throw ProblemType.CONFLICT.because(
                    "Drafts have changed: %s. Read them, and name the versions that you have read."
                            .formatted(String.join("; ", moved)));
        }
    }

    private List<String> moved(Collection<ReleaseOrder.Version> expected) {
        var found = new HashMap<Long, DraftVersions.Current>();
        for (var batch : Batches.of(expected)) {
            found.putAll(
                    drafts.of(batch.stream().map(ReleaseOrder.Version::entry).toList(), languages.standard()).stream()
                            .collect(toMap(DraftVersions.Current::entry, draft -> draft)));
        }
        var moved = new ArrayList<String>();
        for (var one : expected) {
            var draft = found.get(one.entry());
            if (draft == null) {
                moved.add("the draft of which version %s was meant is gone".formatted(one.version()));
            } else if (draft.version() != one.version()) {
                moved.add("'%s' has version %s and not %s".formatted(draft.slug(), draft.version(), one.version()));
            }
        }
        return moved;
    }
}
