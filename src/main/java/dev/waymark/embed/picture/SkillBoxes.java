package dev.waymark.embed.picture;

import dev.waymark.embed.SkillItem;
import dev.waymark.model.Requirement;
import dev.waymark.wire.Choice;
import dev.waymark.wire.Placement;
import dev.waymark.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out the skills of a group: each a chip, its parts below it, and a choice in a dashed frame. */
record SkillBoxes(List<Choice> choices, Words words) {
    private static final double GAP = 7;
    private static final double PADDING = 12;
    private static final Lettering PARENT = Lettering.theirs(Face.BOLD, 13.5, 20);
    private static final Lettering SKILL = Lettering.theirs(Face.REGULAR, 13.5, 20);
    private static final Lettering CHOICE = Lettering.theirs(Face.REGULAR, 13, 19);

    /** Returns the remark beside a name; empty for what is required or a choice without a condition. */
    String remark(Requirement requirement, @Nullable String condition) {
        boolean said = switch (requirement) {
            case REQUIRED, CHOICE -> false;
            case RECOMMENDED, OPTIONAL -> true;
            case CONDITIONAL -> condition == null;
        };
        var word = said ? requirement.label(words).toLowerCase(words.locale()) : null;
        return Stream.of(word, condition).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    Box of(List<Placement> placements, double width) {
        return rows(SkillItem.placed(placements, choices), width);
    }

    private Box rows(List<SkillItem<Placement>> items, double width) {
        var boxes = new ArrayList<Box>();
        var chips = new ArrayList<Chip>();
        for (var item : items) {
            var first = item.members().get(0);
            if (item.choice() == null && first.children().isEmpty()) {
                chips.add(chip(first, width));
                continue;
            }
            flush(chips, boxes, width);
            boxes.add(item.choice() == null ? tree(first, width) : frame(item.choice(), item.members(), width));
        }
        flush(chips, boxes, width);
        return new Stack(boxes, GAP);
    }

    private static void flush(List<Chip> chips, List<Box> boxes, double width) {
        if (!chips.isEmpty()) {
            boxes.add(Row.wrapped(List.copyOf(chips), GAP, width));
            chips.clear();
        }
    }

    private Box tree(Placement placement, double width) {
        var parts = of(placement.children(), width - Branch.INDENT);
        return new Stack(List.of(chip(placement, width), new Branch(parts)), GAP);
    }

    private Box frame(Choice choice, List<Placement> members, double width) {
        double inner = width - 2 * PADDING;
        var terms = words.text("interface.choose-at-least.label", choice.atLeast());
        var remark = remark(choice.requirement(), choice.condition());
        var head = Paragraph.remarked(
                choice.title(), Ink.INK, remark.isEmpty() ? terms : terms + ", " + remark, CHOICE, inner);
        var singles = members.stream()
                .map(member -> new SkillItem<Placement>(null, List.of(member)))
                .toList();
        return new Frame(
                new Stack(List.of(head, rows(singles, inner)), GAP),
                width,
                PADDING,
                12,
                Surface.dashes(Ink.SOFT, 1),
                "choice");
    }

    private Chip chip(Placement placement, double width) {
        boolean parent = !placement.children().isEmpty();
        var remark = remark(placement.requirement(), placement.condition());
        var text = Paragraph.remarked(
                placement.skill().title(), Ink.INK, remark, parent ? PARENT : SKILL, width - 2 * PADDING);
        return new Chip(text, Surface.bordered(Ink.RAISED, parent ? Ink.ACCENT : Ink.LINE), PADDING, 4);
    }
}
