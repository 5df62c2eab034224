package dev.waymark.embed.picture;

import static dev.waymark.embed.picture.MadeUpRoadmap.requested;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 12})
    void any_number_of_stages_fits(int stages) throws IOException {
        var roadmap = MadeUpRoadmap.of(Collections.nCopies(stages, "Understanding what the data say"));
        byte[] png = Card.png(requested(roadmap), null, false);
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve("card-%d.png".formatted(stages)), png);
        assertThat(png).hasSizeLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void no_text_stops_it_or_makes_it_heavy(int text) throws IOException {
        var texts = Collections.nCopies(4, MadeUpRoadmap.TEXTS.get(text));
        byte[] png = Card.png(requested(MadeUpRoadmap.of(texts)), null, true);
        Files.write(
                Files.createDirectories(Path.of("target/pictures")).resolve("card-text-%d.png".formatted(text)), png);
        var image = read(png);
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(png).hasSizeLessThan(100_000);
    }

    @Test
    void a_letter_that_the_font_lacks_shows_as_a_box() throws IOException {
        var shown = read(Card.png(requested(MadeUpRoadmap.of(Collections.nCopies(1, "机"))), null, false));
        var nothing = read(Card.png(requested(MadeUpRoadmap.of(Collections.nCopies(1, "\u200d"))), null, false));
        assertThat(ink(shown)).isGreaterThan(ink(nothing));
    }

    @Test
    void equal_content_gives_equal_bytes() {
        var roadmap = MadeUpRoadmap.of(MadeUpRoadmap.TEXTS);
        assertThat(Card.png(requested(roadmap), null, false))
                .isEqualTo(Card.png(requested(roadmap), null, false))
                .isNotEqualTo(Card.png(requested(roadmap), null, true));
    }

    @Test
    void a_stage_has_a_card_of_its_own() throws IOException {
        var roadmap = MadeUpRoadmap.of(Collections.nCopies(5, "Understanding what the data say"));
        var cards = new HashSet<ByteBuffer>();
        for (int i : new int[] {0, 2, 4}) {
            byte[] png = Card.png(requested(roadmap), roadmap.stages().get(i), false);
            Files.write(
                    Files.createDirectories(Path.of("target/pictures")).resolve("card-stage-%d.png".formatted(i)), png);
            cards.add(ByteBuffer.wrap(png));
        }
        assertThat(cards).hasSize(3);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** How many pixels of the title's place are not paper. */
    private static long ink(BufferedImage image) {
        long count = 0;
        for (int y = 150; y < 240; y++) {
            for (int x = 72; x < 1128; x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return count;
    }
}
