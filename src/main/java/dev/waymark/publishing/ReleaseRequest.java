package dev.waymark.publishing;

import dev.waymark.store.Drafts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a release is to change.
 *
 * @param documents documents and translations to publish
 * @param retirements entries to take out of publication
 * @param restores whether the documents were public together once
 */
record ReleaseRequest(Collection<Drafts.Text> documents, Collection<Retirement> retirements, boolean restores) {

    /** @param replacedBy the entry that stands in for it */
    record Retirement(long entry, @Nullable Long replacedBy) {}

    List<Long> entries() {
        return documents.stream().map(Drafts.Text::entry).distinct().toList();
    }

    List<Long> retired() {
        return retirements.stream().map(Retirement::entry).toList();
    }

    Set<Long> all() {
        var all = new TreeSet<>(entries());
        all.addAll(retired());
        return all;
    }

    boolean isEmpty() {
        return documents.isEmpty() && retirements.isEmpty();
    }
}
