package dev.waymark.embed.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waymark.embed.RequestedRoadmap;
import dev.waymark.embed.Theme;
import dev.waymark.http.response.Answer;
import dev.waymark.reading.FormerContentGone;
import dev.waymark.wire.RoadmapDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pictures of roadmaps, each drawn once, however many ask at the same time. */
@ApplicationScoped
class Pictures {
    private static final long MOST_CACHED_BYTES = 8L * 1024 * 1024;

    private final Cache<Key, Answer> pictures = Caffeine.newBuilder()
            .maximumWeight(MOST_CACHED_BYTES)
            .weigher((Key key, Answer picture) -> picture.body().length)
            .build();

    /** With the document, of which even that of a former release is another one when something was withdrawn. */
    private record Key(
            Kind kind,
            RoadmapDocument roadmap,
            int release,
            @Nullable String stage,
            Theme theme) {}

    private enum Kind {
        POSTER("image/svg+xml"),
        CARD("image/png");

        private final String contentType;

        Kind(String contentType) {
            this.contentType = contentType;
        }
    }

    void forget(@Observes FormerContentGone event) {
        pictures.invalidateAll();
    }

    Answer poster(RequestedRoadmap roadmap) {
        // An unknown stage is refused before it could take a place in the cache.
        var stages = roadmap.stages();
        return draw(Kind.POSTER, roadmap, roadmap.theme(), () -> Poster.svg(roadmap, stages));
    }

    /** Returns the card of a roadmap or of one of its stages; a picture of pixels cannot know what colours its reader prefers. */
    Answer card(RequestedRoadmap roadmap) {
        var stage = roadmap.only();
        var theme = roadmap.theme() == Theme.DARK ? Theme.DARK : Theme.LIGHT;
        return draw(Kind.CARD, roadmap, theme, () -> Card.png(roadmap, stage, theme == Theme.DARK));
    }

    private Answer draw(Kind kind, RequestedRoadmap roadmap, Theme theme, Supplier<byte[]> drawing) {
        var document = roadmap.document();
        int release = roadmap.published().release();
        var key = new Key(kind, document, release, roadmap.stage(), theme);
        var policy = roadmap.published().policy();
        return pictures.get(
                        key,
                        absent -> Answer.of(kind.contentType, drawing.get(), policy)
                                .from(release))
                .with(policy);
    }
}
