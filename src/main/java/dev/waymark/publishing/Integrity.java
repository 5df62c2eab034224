package dev.waymark.publishing;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Edge;
import dev.waymark.model.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of the content that documents keep or break together: references lead somewhere, and never in a circle. */
class Integrity {
    /** The relations of which a circle would make no sense. */
    private static final List<Relation> ACYCLIC = List.of(Relation.PREREQUISITE, Relation.BROADER);

    private final Corpus corpus;
    private final List<Finding> findings = new ArrayList<>();

    private Integrity(Corpus corpus) {
        this.corpus = corpus;
    }

    /** What the changed documents break, seen together with all others. */
    static List<Finding> check(Collection<AuthoredDocument> changed, Corpus corpus) {
        var integrity = new Integrity(corpus);
        changed.forEach(integrity::references);
        ACYCLIC.forEach(relation -> integrity.circles(changed, relation));
        return integrity.findings;
    }

    private void references(AuthoredDocument document) {
        corpus.load(document.edges().stream().map(Target::of).toList());
        for (var edge : document.edges()) {
            if (corpus.entry(Target.of(edge)).isEmpty()) {
                find(
                        document,
                        edge,
                        "no %s is called '%s'; a reference names the slug of one that is published"
                                .formatted(edge.type().label().toLowerCase(java.util.Locale.ROOT), edge.target()));
            }
        }
    }

    private void circles(Collection<AuthoredDocument> changed, Relation relation) {
        var reported = new HashSet<Set<Target>>();
        for (var document : changed) {
            var start = Target.of(document);
            for (var edge : edges(document, relation)) {
                var path = new LinkedHashSet<Target>();
                path.add(start);
                // The rules of one document already name a reference to itself.
                if (!Target.of(edge).equals(start)
                        && leadsTo(Target.of(edge), start, relation, path, new HashSet<>())
                        && reported.add(Set.copyOf(path))) {
                    find(
                            document,
                            edge,
                            "a circle of %s: %s → %s"
                                    .formatted(
                                            relation.value(),
                                            path.stream()
                                                    .map(target -> target.slug().value())
                                                    .collect(Collectors.joining(" → ")),
                                            start.slug()));
                }
            }
        }
    }

    private boolean leadsTo(Target from, Target goal, Relation relation, Set<Target> path, Set<Target> seen) {
        if (from.equals(goal)) {
            return true;
        }
        if (!seen.add(from)) {
            return false;
        }
        corpus.load(Set.of(from));
        path.add(from);
        var next =
                corpus.document(from).map(document -> edges(document, relation)).orElse(List.of());
        corpus.load(next.stream().map(Target::of).toList());
        for (var edge : next) {
            if (leadsTo(Target.of(edge), goal, relation, path, seen)) {
                return true;
            }
        }
        path.remove(from);
        return false;
    }

    private static List<Edge> edges(AuthoredDocument document, Relation relation) {
        return document.edges().stream()
                .filter(edge -> edge.relation() == relation)
                .toList();
    }

    private void find(AuthoredDocument document, Edge edge, String detail) {
        findings.add(new Finding(document.type(), document.slug().value(), edge.pointer(), detail));
    }
}
