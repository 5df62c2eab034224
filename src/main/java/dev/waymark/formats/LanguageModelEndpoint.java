package dev.waymark.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.Version;
import dev.waymark.reading.Versions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What programs look for that hand the texts of a site to language models. Quarkus REST has a writer of its own for text/plain. */
@Path("/")
@Produces(MediaType.WILDCARD)
class LanguageModelEndpoint {
    private final LanguageModelTexts texts;
    private final Versions versions;

    LanguageModelEndpoint(LanguageModelTexts texts, Versions versions) {
        this.texts = texts;
        this.versions = versions;
    }

    @GET
    @Path("llms.txt")
    @Operation(hidden = true)
    public RestResponse<String> overview(@RestQuery @Nullable String lang) {
        return answer(lang, version -> texts.overview(version, LanguageModelTexts.MOST_ROADMAPS));
    }

    @GET
    @Path("llms-full.txt")
    @Operation(hidden = true)
    public RestResponse<String> whole(@RestQuery @Nullable String lang) {
        return answer(lang, texts::whole);
    }

    private RestResponse<String> answer(@Nullable String lang, Function<Version, String> text) {
        var version = versions.find(versions.asked(null, lang));
        return Answer.of("text/plain;charset=UTF-8", text.apply(version).getBytes(UTF_8), CachePolicy.NEWEST)
                .from(version.release())
                .toResponse();
    }
}
