package dev.waymark.embed.picture;

import dev.waymark.embed.RequestedRoadmap;
import dev.waymark.embed.picture.Canvas.Anchor;
import dev.waymark.embed.picture.Canvas.Line;
import dev.waymark.embed.picture.Canvas.Run;
import dev.waymark.wire.License;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.StageDocument;
import dev.waymark.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The picture that stands beside a shared link: what the roadmap is, and its stages as signposts along a trail. */
final class Card {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final double MARGIN = 72;
    private static final double LINE = WIDTH - 2 * MARGIN;
    private static final double TOP = 152;
    private static final double ROOM = 238;
    private static final Lettering NAME = Lettering.ours(Face.BOLD, 29, 44, -0.01);
    private static final Lettering SUMMARY = Lettering.ours(Face.REGULAR, 27, 39, 0);
    private static final Lettering COUNT = Lettering.ours(Face.BOLD, 25, 44, 0);
    private static final Lettering SMALL = Lettering.ours(Face.REGULAR, 19, 26, 0);
    private static final List<Lettering> TITLES = List.of(
            Lettering.ours(Face.BOLD, 72, 84, -0.025),
            Lettering.ours(Face.BOLD, 58, 70, -0.02),
            Lettering.ours(Face.BOLD, 46, 57, -0.02));

    private final RoadmapDocument roadmap;
    private final @Nullable StageDocument stage;
    private final License license;
    private final Words words;
    private final Canvas canvas;

    private Card(RequestedRoadmap requested, @Nullable StageDocument stage, Canvas canvas) {
        this.roadmap = requested.document();
        this.stage = stage;
        this.license = requested.license();
        this.words = Words.in(roadmap.language());
        this.canvas = canvas;
    }

    /** @param stage the stage of which it is; null for the whole roadmap */
    static byte[] png(RequestedRoadmap roadmap, @Nullable StageDocument stage, boolean dark) {
        var canvas = new RasterCanvas(WIDTH, HEIGHT, dark);
        new Card(roadmap, stage, canvas).draw();
        return canvas.png();
    }

    private void draw() {
        canvas.shape(Shapes.panel(0, 0, WIDTH, HEIGHT, 0), Surface.filled(Ink.PAPER));
        new Trail(canvas, words).draw(roadmap.stages(), stage);
        Shapes.sign(canvas, MARGIN, 56, 52);
        canvas.text(List.of(Line.of("Waymark", Ink.INK)), NAME, MARGIN + 70, 60 + NAME.ascent(), Anchor.START);
        canvas.text(List.of(counts()), COUNT, WIDTH - MARGIN, 60 + COUNT.ascent(), Anchor.END);
        double y = TOP;
        if (stage != null) {
            y += write(Paragraph.cut(roadmap.title(), SUMMARY, Ink.ACCENT, LINE, 1), y);
        }
        y += write(title(stage == null ? roadmap.title() : stage.title()), y);
        int most = (int) ((TOP + ROOM - y - 14) / SUMMARY.leading());
        var summary = stage == null ? roadmap.summary() : stage.summary();
        if (most > 0) {
            write(Paragraph.cut(summary, SUMMARY, Ink.SOFT, LINE - 20, Math.min(3, most)), y + 14);
        }
        var terms = Stream.concat(Stream.ofNullable(license.name()), Stream.ofNullable(license.attribution()))
                .collect(Collectors.joining("  ·  "));
        write(Paragraph.cut(terms, SMALL, Ink.SOFT, LINE, 1), HEIGHT - 40);
    }

    /** Sets the title in the largest size in which it fits whole. */
    private static Paragraph title(String title) {
        var sizes = Stream.of(
                        Paragraph.balanced(title, TITLES.get(0), Ink.INK, LINE, 1),
                        Paragraph.balanced(title, TITLES.get(1), Ink.INK, LINE, 2),
                        Paragraph.balanced(title, TITLES.get(2), Ink.INK, LINE, 3))
                .toList();
        return sizes.stream().filter(Paragraph::whole).findFirst().orElse(sizes.get(2));
    }

    private double write(Paragraph text, double y) {
        text.draw(canvas, MARGIN, y);
        return text.height();
    }

    private Line counts() {
        var runs = new ArrayList<Run>();
        var counts = stage == null ? Count.of(roadmap.counts(), words) : Count.of(stage.counts(), words);
        for (var count : counts.stream().filter(Count::onCard).toList()) {
            runs.add(new Run((runs.isEmpty() ? "" : "     ") + words.number(count.number()) + " ", Ink.ACCENT));
            runs.add(new Run(count.noun(), Ink.SOFT));
        }
        return new Line(runs);
    }
}
