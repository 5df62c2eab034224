package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Edge;
import dev.waymark.model.Relation;
import dev.waymark.store.Links.Arrow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** The rules that documents keep or break together: references lead somewhere, and never in a circle. */
public final class ReferenceRules {
    /** The relations of which a circle would make no sense. */
    public static final List<Relation> ACYCLIC = List.of(Relation.PREREQUISITE, Relation.BROADER);

    private final Map<Long, AuthoredDocument> changed;
    private final ContentView content;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param changed the documents that are about to be published, by entry
     * @param content all to which they refer
     */
    public ReferenceRules(Map<Long, AuthoredDocument> changed, ContentView content) {
        this.changed = changed;
        this.content = content;
    }

    /** Returns what was found. */
    public List<Finding> findings() {
        return findings;
    }

    /** Checks that every reference leads to an entry. */
    public void checkTargets() {
        for (var document : changed.values()) {
            for (var edge : document.edges()) {
                content.entry(EntryRef.of(edge))
                        .ifPresentOrElse(
                                target -> {
                                    if (content.isWithdrawn(target)) {
                                        findings.add(withdrawn(document, edge));
                                    }
                                },
                                () -> findings.add(dangling(document, edge)));
            }
        }
    }

    /** Says that a reference leads nowhere. */
    public static Finding dangling(AuthoredDocument document, Edge edge) {
        return finding(
                Rule.DANGLING_REFERENCE,
                document,
                edge,
                "no %s is called '%s'; a reference names the slug of one that is published"
                        .formatted(edge.type().label().toLowerCase(Locale.ROOT), edge.target()));
    }

    /** Says that a reference leads to what was withdrawn. */
    public static Finding withdrawn(AuthoredDocument document, Edge edge) {
        return finding(
                Rule.WITHDRAWN_REFERENCE,
                document,
                edge,
                "%s '%s' was withdrawn for good; take the reference out"
                        .formatted(edge.type().label().toLowerCase(Locale.ROOT), edge.target()));
    }

    /** Returns the entries to which the changed documents refer by a relation. */
    public Set<Long> targets(Relation relation) {
        var targets = new HashSet<Long>();
        changed.forEach(
                (entry, document) -> arrows(entry, document, relation).forEach(arrow -> targets.add(arrow.target())));
        return targets;
    }

    /**
     * Checks that the changed documents close no circle.
     *
     * @param onward what leads on, by the same relation, from the entries to which they refer
     * @param slugs tells the slug of an entry that has not changed
     */
    public void checkCycles(Relation relation, Collection<Arrow> onward, LongFunction<String> slugs) {
        Graph<Long, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        onward.stream().filter(arrow -> !changed.containsKey(arrow.source())).forEach(arrow -> add(graph, arrow));
        changed.forEach((entry, document) -> arrows(entry, document, relation).forEach(arrow -> add(graph, arrow)));
        var inCircles = new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(set -> set.size() > 1)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
        var reported = new HashSet<Set<Long>>();
        changed.forEach((entry, document) -> {
            for (var edge : inCircles.contains(entry) ? edges(document, relation) : List.<Edge>of()) {
                content.entry(EntryRef.of(edge))
                        .filter(target -> !target.equals(entry) && inCircles.contains(target))
                        .map(target -> BFSShortestPath.findPathBetween(graph, target, entry))
                        .filter(way -> reported.add(Set.copyOf(way.getVertexList())))
                        .ifPresent(way -> findCircle(relation, document, edge, way.getVertexList(), slugs));
            }
        });
    }

    private void findCircle(
            Relation relation, AuthoredDocument document, Edge edge, List<Long> way, LongFunction<String> slugs) {
        var rule = relation == Relation.BROADER ? Rule.BROADER_CYCLE : Rule.PREREQUISITE_CYCLE;
        var steps = way.stream().map(step -> slug(step, slugs)).collect(Collectors.joining(" → "));
        findings.add(finding(
                rule, document, edge, "a circle of %s: %s → %s".formatted(relation.value(), document.slug(), steps)));
    }

    private String slug(long entry, LongFunction<String> slugs) {
        var document = changed.get(entry);
        return document == null ? slugs.apply(entry) : document.slug().value();
    }

    private List<Arrow> arrows(long entry, AuthoredDocument document, Relation relation) {
        return edges(document, relation).stream()
                .flatMap(edge -> content.entry(EntryRef.of(edge)).stream())
                .filter(target -> target != entry) // The rules of one document already name a reference to itself.
                .map(target -> new Arrow(entry, target))
                .toList();
    }

    private static void add(Graph<Long, DefaultEdge> graph, Arrow arrow) {
        graph.addVertex(arrow.source());
        graph.addVertex(arrow.target());
        graph.addEdge(arrow.source(), arrow.target());
    }

    private static List<Edge> edges(AuthoredDocument document, Relation relation) {
        return document.edges().stream()
                .filter(edge -> edge.relation() == relation)
                .toList();
    }

    private static Finding finding(Rule rule, AuthoredDocument document, Edge edge, String detail) {
        return new Finding(rule, document.type(), document.slug().value(), edge.pointer(), detail);
    }
}
