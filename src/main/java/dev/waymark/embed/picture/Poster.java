package dev.waymark.embed.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.embed.RequestedRoadmap;
import dev.waymark.embed.Theme;
import dev.waymark.embed.picture.Canvas.Anchor;
import dev.waymark.embed.picture.Canvas.Line;
import dev.waymark.wire.License;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.StageDocument;
import dev.waymark.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A roadmap as one tall picture: its stages along a trail, each with all its skills and job roles. */
final class Poster {
    private static final double WIDTH = 1080;
    private static final double MARGIN = 48;
    private static final double INNER = WIDTH - 2 * MARGIN;
    private static final double TRAIL = MARGIN + 50;
    private static final double GAP = 62;
    private static final double BAND = 10;
    private static final double SIGN = 44;
    private static final Lettering NAME = Lettering.theirs(Face.BOLD, 20, SIGN);
    private static final Lettering TITLE = Lettering.theirs(Face.BOLD, 46, 56);
    private static final Lettering SUMMARY = Lettering.theirs(Face.REGULAR, 18, 28);
    private static final Lettering FIGURE = Lettering.theirs(Face.BOLD, 30, 36);
    private static final Lettering NOUN = Lettering.theirs(Face.REGULAR, 14, 20);
    private static final Lettering SMALL = Lettering.theirs(Face.REGULAR, 13, 20);

    private final RoadmapDocument roadmap;
    private final License license;
    private final List<StageDocument> stages;
    private final boolean whole;
    private final int release;
    private final Words words;
    private final SvgCanvas canvas = new SvgCanvas();

    private Poster(RequestedRoadmap requested, List<StageDocument> stages) {
        this.roadmap = requested.document();
        this.license = requested.license();
        this.stages = stages;
        this.whole = requested.whole();
        this.release = requested.published().release();
        this.words = Words.in(roadmap.language());
    }

    static byte[] svg(RequestedRoadmap requested, List<StageDocument> stages) {
        var poster = new Poster(requested, stages);
        double height = poster.draw();
        return poster.document(requested.theme(), height).getBytes(UTF_8);
    }

    private double draw() {
        canvas.shape(Shapes.panel(0, 0, WIDTH, BAND, 0), Surface.filled(Ink.ACCENT));
        Shapes.sign(canvas, MARGIN, MARGIN, SIGN);
        canvas.text(
                List.of(Line.of("Waymark", Ink.INK)), NAME, MARGIN + SIGN + 14, MARGIN + NAME.ascent(), Anchor.START);
        Box head = new Stack(head(), 14);
        head.draw(canvas, MARGIN, MARGIN + SIGN + 26);
        double y = MARGIN + SIGN + 26 + head.height();
        for (StageDocument stage : stages) {
            var panel = StagePanel.of(stage, INNER, words);
            double from = y + 10;
            y += GAP;
            canvas.shape(Shapes.line(TRAIL, from, TRAIL, y - StagePanel.OVERHANG - 4), Surface.dashes(Ink.ACCENT, 5));
            panel.draw(canvas, MARGIN, y);
            y += panel.height();
        }
        var terms =
                Paragraph.of(credit() + words.text("interface.release.label", release) + ".", SMALL, Ink.SOFT, INNER);
        terms.draw(canvas, MARGIN, y + 30);
        return y + 30 + terms.height() + MARGIN - 12;
    }

    private String credit() {
        var attribution =
                Stream.ofNullable(license.attribution()).map(text -> words.text("interface.content.label", text));
        var credit =
                Stream.concat(attribution, Stream.ofNullable(license.name())).collect(Collectors.joining(", "));
        return credit.isEmpty() ? "" : credit + ". ";
    }

    private List<Box> head() {
        var head = new ArrayList<Box>();
        head.add(Paragraph.balanced(roadmap.title(), TITLE, Ink.INK, INNER, Integer.MAX_VALUE));
        if (whole) {
            head.add(Paragraph.of(roadmap.summary(), SUMMARY, Ink.SOFT, INNER));
            head.add(new Space(0));
            head.add(Row.wrapped(
                    Count.of(roadmap.counts(), words).stream().map(this::figure).toList(), 34, INNER));
        }
        return head;
    }

    private Box figure(Count count) {
        return new Stack(
                List.of(
                        Paragraph.of(words.number(count.number()), FIGURE, Ink.ACCENT, INNER),
                        Paragraph.of(count.noun(), NOUN, Ink.SOFT, INNER)),
                0);
    }

    private String document(Theme theme, double height) {
        String id = "waymark-%s%s"
                .formatted(roadmap.slug(), whole ? "" : "-" + stages.get(0).slug());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="waymark-picture waymark-%1$s" viewBox="0 0 %2$s %3$s" width="%2$s" height="%3$s" role="group" aria-labelledby="%4$s-title" aria-describedby="%4$s-desc" lang="%5$s">
                <title id="%4$s-title">%6$s</title>
                <desc id="%4$s-desc">%7$s</desc>
                <style>
                %8$s</style>
                <rect width="100%%" height="100%%" class="%9$s"/>
                %10$s</svg>
                """.formatted(
                        theme.word(),
                        SvgCanvas.number(WIDTH),
                        SvgCanvas.number(Math.ceil(height)),
                        id,
                        SvgCanvas.escaped(roadmap.language()),
                        escaped(roadmap.title()),
                        escaped(description()),
                        SvgStyle.of(theme),
                        SvgStyle.fill(Ink.PAPER),
                        canvas.elements());
    }

    private String description() {
        var text = new StringBuilder(whole ? roadmap.summary() + " " : "");
        for (StageDocument stage : stages) {
            text.append(words.text("picture.stage", stage.position(), stage.title()))
                    .append(' ');
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return SvgCanvas.escaped(PlainText.of(text));
    }
}
