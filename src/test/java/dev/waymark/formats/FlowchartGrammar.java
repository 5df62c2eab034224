package dev.waymark.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What we use of the language of Mermaid's flowcharts, and nothing else of it. */
public final class FlowchartGrammar {
    private static final String ID = "(roadmap|[a-z][a-z0-9]*)";
    /** Letters, what needs no escape, and entities. */
    private static final String LABEL = "\"((?:[^\\x00-\\x7F]|[A-Za-z0-9 .,()/+!?'-]|#[0-9]+;)+)\"";

    private static final Pattern BOX = Pattern.compile(" +subgraph " + ID + "\\[" + LABEL + "]");
    private static final Pattern NODE = Pattern.compile(" +" + ID + "(?:\\[" + LABEL + "]|\\{\\{" + LABEL + "}})");
    private static final Pattern EDGE = Pattern.compile(" +" + ID + " (?:-->|---|-\\.-|==>) " + ID);
    private static final Pattern END = Pattern.compile(" +end");

    private FlowchartGrammar() {}

    /** Fails unless every line is a statement, every box has an end, and every edge leads between what is there. */
    public static void check(String chart) {
        var lines = chart.split("\n");
        assertThat(lines[0]).isEqualTo("flowchart TB");
        var known = new TreeSet<String>();
        var open = new ArrayDeque<String>();
        for (int i = 1; i < lines.length; i++) {
            var box = BOX.matcher(lines[i]);
            var node = NODE.matcher(lines[i]);
            var edge = EDGE.matcher(lines[i]);
            if (box.matches()) {
                assertThat(known.add(box.group(1))).as(lines[i]).isTrue();
                open.push(box.group(1));
            } else if (END.matcher(lines[i]).matches()) {
                assertThat(open).as("line %s", i).isNotEmpty();
                open.pop();
            } else if (edge.matches()) {
                assertThat(known).as(lines[i]).contains(edge.group(1), edge.group(2));
            } else {
                assertThat(node.matches()).as(lines[i]).isTrue();
                assertThat(known.add(node.group(1))).as(lines[i]).isTrue();
            }
        }
        assertThat(open).isEmpty();
    }
}
