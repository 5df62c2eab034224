package dev.waymark.embed.picture;

import dev.waymark.embed.picture.Canvas.Anchor;
import dev.waymark.embed.picture.Canvas.Line;
import dev.waymark.wire.JobRoleLink;
import dev.waymark.wire.SkillGroup;
import dev.waymark.wire.StageDocument;
import dev.waymark.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A stage: a panel under the plate of a signpost, with a card for each skill group and one for its job roles. */
record StagePanel(StageDocument stage, double width, Box content, Words words) implements Box {
    /** How far the plate stands out above the panel: half its height. */
    static final double OVERHANG = 19;

    private static final double PADDING = 28;
    private static final double GAP = 16;
    private static final Lettering PLATE = Lettering.theirs(Face.BOLD, 15, 2 * OVERHANG);
    private static final Lettering TITLE = Lettering.theirs(Face.BOLD, 27, 34);
    private static final Lettering GOAL = Lettering.theirs(Face.REGULAR, 15, 23);
    private static final Lettering GROUP = Lettering.theirs(Face.BOLD, 16, 22);
    private static final Lettering REMARK = Lettering.theirs(Face.REGULAR, 13.5, 20);
    private static final Lettering ROLE = Lettering.theirs(Face.BOLD, 14, 20);

    static StagePanel of(StageDocument stage, double width, Words words) {
        double inner = width - 2 * PADDING;
        var parts = new ArrayList<Box>();
        parts.add(Paragraph.of(stage.title(), TITLE, Ink.INK, inner));
        parts.add(Paragraph.of(stage.goal() == null ? stage.summary() : stage.goal(), GOAL, Ink.SOFT, inner));
        parts.add(new Space(4));
        parts.add(cards(stage, inner, words));
        return new StagePanel(stage, width, new Stack(parts, 10), words);
    }

    @Override
    public double height() {
        return OVERHANG + 2 * PADDING + content.height();
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        canvas.open("stage");
        canvas.shape(Shapes.panel(x, y, width, height(), 20), Surface.bordered(Ink.RAISED, Ink.LINE));
        content.draw(canvas, x + PADDING, y + OVERHANG + PADDING);
        canvas.close();
        canvas.open("plate");
        drawPlate(canvas, x + PADDING, y - OVERHANG);
        canvas.close();
    }

    private void drawPlate(Canvas canvas, double x, double y) {
        String level = stage.level().label(words);
        double middle = y + OVERHANG;
        canvas.shape(Shapes.plate(x, y, PLATE.width(level) + 76, 2 * OVERHANG), Surface.filled(Ink.ACCENT));
        canvas.shape(Shapes.disc(x + 22, middle, 13), Surface.filled(Ink.PAPER));
        canvas.text(
                List.of(Line.of(String.valueOf(stage.position()), Ink.ACCENT)),
                PLATE,
                x + 22,
                y + PLATE.ascent(),
                Anchor.MIDDLE);
        canvas.text(List.of(Line.of(level, Ink.PAPER)), PLATE, x + 45, y + PLATE.ascent(), Anchor.START);
    }

    private static Box cards(StageDocument stage, double width, Words words) {
        int count = stage.skillGroups().size() + (stage.jobRoles().isEmpty() ? 0 : 1);
        int columns = Math.min(2, Math.max(1, count));
        double column = (width - GAP * (columns - 1)) / columns;
        var cards = new ArrayList<Box>();
        stage.skillGroups().forEach(group -> cards.add(group(group, column, words)));
        if (!stage.jobRoles().isEmpty()) {
            cards.add(roles(stage.jobRoles(), column, words));
        }
        return Columns.of(cards, columns, GAP);
    }

    private static Box group(SkillGroup group, double width, Words words) {
        double inner = width - 2 * GAP;
        var parts = new ArrayList<Box>();
        parts.add(Paragraph.of(group.title(), GROUP, Ink.INK, inner));
        var skills = new SkillBoxes(group.choices(), words);
        var remark = skills.remark(group.requirement(), group.condition());
        if (!remark.isEmpty()) {
            parts.add(Paragraph.of(remark, REMARK, Ink.ACCENT, inner));
        }
        parts.add(new Space(1));
        parts.add(skills.of(group.placements(), inner));
        return new Frame(new Stack(parts, 4), width, GAP, 14, Surface.bordered(Ink.PAPER, Ink.LINE), "group");
    }

    private static Box roles(List<JobRoleLink> links, double width, Words words) {
        double inner = width - 2 * GAP;
        var chips = links.stream()
                .map(link -> Paragraph.of(link.jobRole().title(), ROLE, Ink.PAPER, inner - 32))
                .map(text -> new Chip(text, Surface.filled(Ink.ACCENT), 16, 6))
                .toList();
        var parts = List.of(
                Paragraph.of(words.text("interface.job-roles.label"), GROUP, Ink.ACCENT, inner),
                new Space(1),
                Row.wrapped(chips, 8, inner));
        return new Frame(new Stack(parts, 4), width, GAP, 14, Surface.bordered(Ink.PAPER, Ink.ACCENT), "roles");
    }
}
