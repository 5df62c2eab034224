package dev.waymark.embed.picture;

import dev.waymark.embed.picture.Canvas.Anchor;
import dev.waymark.embed.picture.Canvas.Line;
import dev.waymark.wire.JobRoleLink;
import dev.waymark.wire.SkillGroup;
import dev.waymark.wire.StageDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * A stage: a panel under the plate of a signpost, with a card for each skill group and the job roles at its end.
 *
 * @param stage the stage
 * @param width the width of the panel
 * @param content what stands in it
 */
record StagePanel(StageDocument stage, double width, Box content) implements Box {
    /** The half of the plate that stands out above the panel. */
    static final double OVERHANG = 19;

    private static final double PADDING = 28;
    private static final double GAP = 16;
    private static final Lettering PLATE = Lettering.theirs(Face.BOLD, 15, 2 * OVERHANG);
    private static final Lettering TITLE = Lettering.theirs(Face.BOLD, 27, 34);
    private static final Lettering GOAL = Lettering.theirs(Face.REGULAR, 15, 23);
    private static final Lettering GROUP = Lettering.theirs(Face.BOLD, 16, 22);
    private static final Lettering REMARK = Lettering.theirs(Face.REGULAR, 13.5, 20);
    private static final Lettering ROLE = Lettering.theirs(Face.BOLD, 14, 20);

    static StagePanel of(StageDocument stage, double width) {
        double inner = width - 2 * PADDING;
        var parts = new ArrayList<Box>();
        parts.add(Paragraph.of(stage.title(), TITLE, Ink.INK, inner));
        parts.add(Paragraph.of(stage.goal(), GOAL, Ink.SOFT, inner));
        parts.add(new Space(4));
        parts.add(groups(stage.skillGroups(), inner));
        if (!stage.jobRoles().isEmpty()) {
            parts.add(new Space(2));
            parts.add(Paragraph.of("Job roles", GROUP, Ink.INK, inner));
            parts.add(Row.wrapped(
                    stage.jobRoles().stream().map(link -> role(link, inner)).toList(), 10, inner));
        }
        return new StagePanel(stage, width, new Stack(parts, 10));
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
        drawPlate(canvas, x + PADDING, y - OVERHANG);
        canvas.close();
    }

    private void drawPlate(Canvas canvas, double x, double y) {
        String level = stage.level().label();
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

    private static Box groups(List<SkillGroup> groups, double width) {
        int columns = Math.min(2, Math.max(1, groups.size()));
        double column = (width - GAP * (columns - 1)) / columns;
        return Columns.of(groups.stream().map(one -> group(one, column)).toList(), columns, GAP);
    }

    private static Box group(SkillGroup group, double width) {
        double inner = width - 2 * GAP;
        var parts = new ArrayList<Box>();
        parts.add(Paragraph.of(group.title(), GROUP, Ink.INK, inner));
        var remark = SkillBoxes.remark(group.requirement(), group.condition());
        if (!remark.isEmpty()) {
            parts.add(Paragraph.of(remark, REMARK, Ink.ACCENT, inner));
        }
        parts.add(new Space(1));
        parts.add(new SkillBoxes(group.choices()).of(group.placements(), inner));
        return new Frame(new Stack(parts, 4), width, GAP, 14, Surface.bordered(Ink.PAPER, Ink.LINE), "group");
    }

    private static Chip role(JobRoleLink link, double width) {
        var text = Paragraph.of(link.jobRole().title(), ROLE, Ink.PAPER, width - 32);
        return new Chip(text, Surface.filled(Ink.ACCENT), 16, 6);
    }
}
