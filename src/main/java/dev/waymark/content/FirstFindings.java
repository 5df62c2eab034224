package dev.waymark.content;

import dev.waymark.model.EntryType;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one document. The first findings are kept and the rest is counted, since a document can have a million. */
final class FirstFindings implements Findings, StructureCheck.Mismatches {
    /** More of one document help nobody. */
    static final int MOST = 1_000;

    private final EntryType type;
    private final String slug;
    private final List<Finding> kept = new ArrayList<>();
    private int count;

    FirstFindings(EntryType type, String slug) {
        this.type = type;
        this.slug = slug;
    }

    @Override
    public void add(Rule rule, String pointer, String detail) {
        add(rule, pointer, detail, List.of());
    }

    @Override
    public void add(Rule rule, String pointer, String detail, List<String> allowed) {
        count++;
        if (kept.size() < MOST) {
            kept.add(new Finding(rule, type, slug, pointer, detail, allowed));
        }
    }

    List<Finding> kept() {
        return kept;
    }

    /** How many there are, with those that are not kept. */
    int count() {
        return count;
    }
}
