package dev.waymark.embed.picture;

import dev.waymark.embed.picture.Canvas.Anchor;
import dev.waymark.embed.picture.Canvas.Line;
import dev.waymark.wire.StageDocument;
import dev.waymark.words.Words;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lower part of a card: a path that rises to the right, with a signpost for each stage. */
final class Trail {
    private static final int MOST = 4;
    private static final double LEFT = 72;
    private static final double RIGHT = 1128;
    private static final double GAP = 22;
    private static final double WIDEST = 420;
    private static final double POST = 36;
    private static final double HEIGHT = 90;
    private static final double TEXT = 70;
    private static final List<Double> SIZES = List.of(25.0, 21.0, 18.0);
    private static final Lettering NUMBER = Lettering.ours(Face.BOLD, 24, 30, 0);

    private final Canvas canvas;
    private final Words words;

    Trail(Canvas canvas, Words words) {
        this.canvas = canvas;
        this.words = words;
    }

    /** @param only the stage whose signpost stands out; null if all do */
    void draw(List<StageDocument> stages, @Nullable StageDocument only) {
        drawGround();
        List<String> titles = titles(stages);
        if (titles.isEmpty()) {
            return;
        }
        double width = Math.min(WIDEST, (RIGHT - LEFT + GAP) / titles.size() - GAP);
        var sizes = SIZES.stream().map(size -> plates(titles, size, width)).toList();
        var plates = sizes.stream()
                .filter(some -> some.stream().allMatch(Paragraph::whole))
                .findFirst()
                .orElse(sizes.get(sizes.size() - 1));
        for (int i = 0; i < plates.size(); i++) {
            String number = plates.size() < stages.size() && i == MOST - 1 ? "+" : String.valueOf(i + 1);
            boolean last = i == plates.size() - 1;
            boolean meant = only == null || (last ? stages.indexOf(only) >= i : only.equals(stages.get(i)));
            drawPost(number, plates.get(i), LEFT + i * (width + GAP), width, meant ? Ink.ACCENT : Ink.SOFT);
        }
    }

    private static List<Paragraph> plates(List<String> titles, double size, double width) {
        var lettering = Lettering.ours(Face.BOLD, size, size * 1.24, -0.01);
        int most = (int) ((HEIGHT - 10) / lettering.leading());
        return titles.stream()
                .map(title -> Paragraph.balanced(title, lettering, Ink.PAPER, width - TEXT - HEIGHT * 0.4, most))
                .toList();
    }

    private List<String> titles(List<StageDocument> stages) {
        boolean all = stages.size() <= MOST;
        var titles = new ArrayList<>(stages.stream()
                .limit(all ? MOST : MOST - 1)
                .map(StageDocument::title)
                .toList());
        if (!all) {
            titles.add(words.text("picture.more-stages", stages.size() - MOST + 1));
        }
        return titles;
    }

    private void drawPost(String number, Paragraph title, double x, double width, Ink ink) {
        double foot = x + 36;
        double y = ground(foot) - POST - HEIGHT;
        double middle = y + HEIGHT / 2;
        canvas.shape(Shapes.line(foot, middle, foot, ground(foot) + 3), Surface.line(Ink.SOFT, 9));
        canvas.shape(Shapes.plate(x, y, width, HEIGHT), Surface.filled(ink));
        canvas.shape(Shapes.disc(foot, middle, 21), Surface.filled(Ink.PAPER));
        double baseline = middle - NUMBER.leading() / 2 + NUMBER.ascent();
        canvas.text(List.of(Line.of(number, ink)), NUMBER, foot, baseline, Anchor.MIDDLE);
        title.draw(canvas, x + TEXT, middle - title.height() / 2);
    }

    private void drawGround() {
        var ground = new Path2D.Double();
        var path = new Path2D.Double();
        ground.moveTo(0, Card.HEIGHT);
        path.moveTo(-4, ground(-4));
        for (int x = 0; x <= Card.WIDTH; x += 12) {
            ground.lineTo(x, ground(x));
            path.lineTo(x, ground(x));
        }
        ground.lineTo(Card.WIDTH, Card.HEIGHT);
        ground.closePath();
        canvas.shape(ground, Surface.filled(Ink.RAISED));
        canvas.shape(path, Surface.dashes(Ink.ACCENT, 6));
    }

    /** Returns the y of the ground at an x. */
    private static double ground(double x) {
        double way = x / Card.WIDTH;
        return 578 - 66 * way - 5 * Math.sin(way * 2 * Math.PI);
    }
}
