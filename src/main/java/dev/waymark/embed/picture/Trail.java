package dev.waymark.embed.picture;

import dev.waymark.embed.picture.Canvas.Anchor;
import dev.waymark.embed.picture.Canvas.Line;
import dev.waymark.wire.StageDocument;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** The lower part of a card: a path that rises to the right, with a signpost for each stage. */
final class Trail {
    private static final int MOST = 4;
    private static final double LEFT = 72;
    private static final double RIGHT = 1128;
    private static final double GAP = 22;
    private static final double WIDEST = 420;
    private static final double POST = 36;

    private final Canvas canvas;

    Trail(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw(List<StageDocument> stages) {
        drawGround();
        List<String> titles = titles(stages);
        if (titles.isEmpty()) {
            return;
        }
        double width = Math.min(WIDEST, (RIGHT - LEFT + GAP) / titles.size() - GAP);
        var lettering =
                Lettering.ours(Face.BOLD, titles.size() < MOST ? 25 : 21, titles.size() < MOST ? 31 : 26, -0.01);
        double height = titles.size() < MOST ? 88 : 94;
        for (int i = 0; i < titles.size(); i++) {
            String number = titles.size() < stages.size() && i == MOST - 1 ? "+" : String.valueOf(i + 1);
            drawPost(number, titles.get(i), lettering, LEFT + i * (width + GAP), width, height);
        }
    }

    private static List<String> titles(List<StageDocument> stages) {
        boolean all = stages.size() <= MOST;
        var titles = new ArrayList<>(stages.stream()
                .limit(all ? MOST : MOST - 1)
                .map(StageDocument::title)
                .toList());
        if (!all) {
            titles.add("%d more stages".formatted(stages.size() - MOST + 1));
        }
        return titles;
    }

    private void drawPost(String number, String title, Lettering lettering, double x, double width, double height) {
        double foot = x + 38;
        double y = ground(foot) - POST - height;
        canvas.shape(Shapes.line(foot, y + height / 2, foot, ground(foot) + 3), Surface.line(Ink.SOFT, 9));
        canvas.shape(Shapes.plate(x, y, width, height), Surface.filled(Ink.ACCENT));
        canvas.shape(Shapes.disc(foot, y + height / 2, 21), Surface.filled(Ink.PAPER));
        var numeral = Lettering.ours(Face.BOLD, 24, 30, 0);
        canvas.text(
                List.of(Line.of(number, Ink.ACCENT)),
                numeral,
                foot,
                y + height / 2 - 15 + numeral.ascent(),
                Anchor.MIDDLE);
        int most = (int) ((height - 6) / lettering.leading());
        var text = Paragraph.balanced(title, lettering, Ink.PAPER, width - 76 - height * 0.3, most);
        text.draw(canvas, x + 74, y + (height - text.height()) / 2);
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

    /** How high the ground is there. */
    private static double ground(double x) {
        double way = x / Card.WIDTH;
        return 578 - 66 * way - 5 * Math.sin(way * 2 * Math.PI);
    }
}
