package dev.waymark.embed.picture;

import dev.waymark.embed.Refusal;
import dev.waymark.embed.Theme;
import dev.waymark.http.error.ProblemView;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows refusals of pictures as pictures. */
@ApplicationScoped
class RefusalPictureView implements ProblemView {
    private static final Pattern PICTURE = Pattern.compile("/embed/v1/roadmaps/[^/]+\\.(svg|png)");

    private final Languages languages;
    /** One for each reason, language and theme; drawing one takes too long to do it for each request. */
    private final Map<Card, byte[]> cards = new ConcurrentHashMap<>();

    private record Card(Refusal.Reason reason, String language, boolean dark) {}

    RefusalPictureView(Languages languages) {
        this.languages = languages;
    }

    @Override
    public @Nullable Answer of(String path, @Nullable String query, ProblemException refusal) {
        var picture = PICTURE.matcher(path);
        if (!picture.matches()) {
            return null;
        }
        var told = Refusal.of(refusal, query, true, languages);
        return picture.group(1).equals("svg")
                ? answer(told, "image/svg+xml", RefusalPicture.svg(told))
                        .with("Content-Security-Policy", PosterEndpoint.POLICY)
                : answer(told, "image/png", card(told));
    }

    private byte[] card(Refusal told) {
        var card = new Card(told.reason(), told.language(), told.theme() == Theme.DARK);
        return cards.computeIfAbsent(card, absent -> RefusalPicture.png(told));
    }

    private static Answer answer(Refusal told, String contentType, byte[] picture) {
        return Answer.untagged(told.status(), contentType, picture, CachePolicy.NO_STORE);
    }
}
