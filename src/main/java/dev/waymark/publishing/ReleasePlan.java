package dev.waymark.publishing;

import dev.waymark.content.Change;
import dev.waymark.content.ContentView;
import dev.waymark.content.Finding;
import dev.waymark.store.Links;
import dev.waymark.store.Names;
import dev.waymark.store.Publications;
import dev.waymark.store.Revisions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a release changes, decided before anything is written.
 *
 * @param content the changed documents, and all to which they refer
 * @param changes what differs from what is public
 * @param findings what was found in the changed documents
 * @param revisions new revisions
 * @param publications revisions, old or new, that become public
 * @param endedPublications what is public no more
 * @param names slugs that get a meaning
 * @param endedNames rows of slugs that lose theirs
 * @param links new references
 * @param endedLinks rows of references that end
 * @param retired entries of which nothing is rendered any more
 * @param rendered entries that are rendered anew: those that change, and those that show what changes
 */
record ReleasePlan(
        ContentView content,
        List<Change> changes,
        List<Finding> findings,
        List<Revisions.Wanted> revisions,
        List<Revisions.Wanted> publications,
        Collection<Publications.Key> endedPublications,
        List<Names.Wanted> names,
        Collection<Long> endedNames,
        List<Links.Outgoing> links,
        Collection<Long> endedLinks,
        Collection<Long> retired,
        Collection<Long> rendered) {

    /** A plan that changes nothing, since something is wrong with what was asked for. */
    static ReleasePlan refused(ContentView content, List<Change> changes, List<Finding> findings) {
        return of(content, changes, findings, List.of());
    }

    /** A plan that changes no document, and renders entries anew. */
    static ReleasePlan rendering(ContentView content, Collection<Long> entries) {
        return of(content, List.of(), List.of(), entries);
    }

    /** Returns the entries of which something is published or retired. */
    Set<Long> changed() {
        var changed = new TreeSet<>(retired);
        publications.forEach(publication -> changed.add(publication.entry()));
        endedPublications.forEach(publication -> changed.add(publication.entry()));
        return changed;
    }

    boolean changesNothing() {
        return publications.isEmpty() && endedPublications.isEmpty();
    }

    private static ReleasePlan of(
            ContentView content, List<Change> changes, List<Finding> findings, Collection<Long> rendered) {
        return new ReleasePlan(
                content, changes, findings, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), rendered);
    }
}
