package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Edge;
import dev.waymark.model.Relation;
import dev.waymark.store.Links.Arrow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

    /** Of each relation. */
    private static final int MOST_CIRCLES = 20;

    private static final int MOST_STEPS = 50;

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

    public static Finding dangling(AuthoredDocument document, Edge edge) {
        return finding(
                Rule.DANGLING_REFERENCE,
                document,
                edge,
                "no %s is called '%s'; a reference names the slug of one that is published"
                        .formatted(edge.type().label().toLowerCase(Locale.ROOT), edge.target()));
    }

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
     * Checks that the changed documents close no circle. Each reference is told in one circle at most, and of very many
     * circles, and of a very long one, only the beginning: all of a large taxonomy can be in one.
     *
     * @param onward what leads on, by the same relation, from the entries to which they refer
     * @param slugs tells the slugs of entries that have not changed
     */
    public void checkCycles(
            Relation relation, Collection<Arrow> onward, Function<Collection<Long>, Map<Long, String>> slugs) {
        Graph<Long, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        onward.stream().filter(arrow -> !changed.containsKey(arrow.source())).forEach(arrow -> add(graph, arrow));
        changed.forEach((entry, document) -> arrows(entry, document, relation).forEach(arrow -> add(graph, arrow)));
        var connected = connected(graph);
        var told = new HashSet<Arrow>();
        int circles = 0;
        for (var each : changed.entrySet()) {
            long entry = each.getKey();
            for (var edge : connected.containsKey(entry) ? edges(each.getValue(), relation) : List.<Edge>of()) {
                var untold = content.entry(EntryRef.of(edge))
                        .filter(target -> target != entry
                                && Objects.equals(connected.get(target), connected.get(entry))
                                && !told.contains(new Arrow(entry, target)));
                if (untold.isPresent() && circles < MOST_CIRCLES) {
                    var way = BFSShortestPath.findPathBetween(graph, untold.get(), entry)
                            .getVertexList();
                    told.add(new Arrow(entry, way.get(0)));
                    for (int i = 1; i < way.size(); i++) {
                        told.add(new Arrow(way.get(i - 1), way.get(i)));
                    }
                    findings.add(circle(relation, each.getValue(), edge, way, slugs));
                    circles++;
                }
            }
        }
    }

    /** Numbers the sets of entries that lead to each other; an entry on no circle is in none. */
    private static Map<Long, Integer> connected(Graph<Long, DefaultEdge> graph) {
        var sets = new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
        var numbers = new HashMap<Long, Integer>();
        for (int i = 0; i < sets.size(); i++) {
            int number = i;
            if (sets.get(i).size() > 1) {
                sets.get(i).forEach(entry -> numbers.put(entry, number));
            }
        }
        return numbers;
    }

    private Finding circle(
            Relation relation,
            AuthoredDocument document,
            Edge edge,
            List<Long> way,
            Function<Collection<Long>, Map<Long, String>> slugs) {
        var rule = relation == Relation.BROADER ? Rule.BROADER_CYCLE : Rule.PREREQUISITE_CYCLE;
        var shown = way.subList(0, Math.min(way.size(), MOST_STEPS));
        var unchanged =
                shown.stream().filter(step -> !changed.containsKey(step)).toList();
        var names = new HashMap<>(unchanged.isEmpty() ? Map.<Long, String>of() : slugs.apply(unchanged));
        for (var step : shown) {
            var here = changed.get(step);
            if (here != null) {
                names.put(step, here.slug().value());
            }
        }
        var steps = shown.stream().map(names::get).collect(Collectors.joining(" → "));
        var rest = way.size() == shown.size()
                ? ""
                : " → … (%s more) → %s".formatted(way.size() - shown.size() - 1, document.slug());
        return finding(
                rule,
                document,
                edge,
                "a circle of %s: %s → %s%s".formatted(relation.value(), document.slug(), steps, rest));
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
