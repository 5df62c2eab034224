package dev.waymark.http;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.Redirects;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an endpoint can do, so that its manners can be tested without content. */
@Path("/v1/probe")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeEndpoint {

    public static final String TAG = "probe-tag";
    public static final String BODY = "{\"zulu\":\"ü\",\"alpha\":1}";

    public static final AtomicInteger LARGE_ANSWERS = new AtomicInteger();

    private final Redirects redirects;

    ProbeEndpoint(Redirects redirects) {
        this.redirects = redirects;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<Probe> get(
            @RestQuery @Nullable String limit,
            @RestQuery List<String> skill,
            @RestQuery("level") List<String> levels,
            @BeanParam ProbePin pin) {
        Parameters.integer("limit", limit, 1, 100, 20);
        List<String> slugs = Parameters.slugs("skill", skill);
        Parameters.someOf("level", levels, List.of("beginner", "advanced"));
        Integer release = Parameters.release(pin.release);
        Parameters.language(pin.lang);
        Parameters.instant("updatedSince", pin.updatedSince);
        if (!slugs.isEmpty()) {
            return Answer.of(
                            Answer.JSON,
                            String.join(",", slugs).getBytes(StandardCharsets.UTF_8),
                            CachePolicy.PINNED_LIST)
                    .from(7)
                    .toResponse();
        }
        return Answer.of(
                        Answer.JSON,
                        BODY.getBytes(StandardCharsets.UTF_8),
                        TAG,
                        release == null ? CachePolicy.NEWEST : CachePolicy.PINNED_DOCUMENT)
                .from(release == null ? 7 : release)
                .toResponse();
    }

    @GET
    @Path("entries/{slug}")
    @Operation(hidden = true)
    public RestResponse<Probe> entry(@RestPath String slug) {
        return redirects.moved("/v1/probe/entries/" + Parameters.pathSlug(slug) + "-renamed");
    }

    /** Answers with a large body that nobody has asked for before, and counts how often it had to. */
    @GET
    @Path("large")
    @Operation(hidden = true)
    public RestResponse<Probe> large() {
        String number = String.valueOf(LARGE_ANSWERS.incrementAndGet());
        byte[] body =
                ("\"" + (number + " ").repeat(300_000 / (number.length() + 1)) + "\"").getBytes(StandardCharsets.UTF_8);
        return Answer.untagged(200, Answer.JSON, body, CachePolicy.NO_STORE).toResponse();
    }

    @GET
    @Path("failures/{kind}")
    @Operation(hidden = true)
    public Probe fail(@RestPath String kind) throws Exception {
        throw switch (kind) {
            case "storage" -> new IllegalStateException(new SQLTransientConnectionException("secret-host refused"));
            case "pool" -> new java.sql.SQLException("Acquisition timeout while waiting for new connection");
            default -> new IllegalStateException("select secret from dev.waymark.Secret");
        };
    }

    /** Answers as what is on its way out does. */
    @GET
    @Path("former")
    @Operation(
            hidden = true,
            deprecated = true,
            extensions = {
                @Extension(name = Deprecation.SINCE, value = "2027-01-31"),
                @Extension(name = Deprecation.SUNSET, value = "2028-08-01")
            })
    public RestResponse<Probe> former(
            @RestQuery
                    @Parameter(
                            deprecated = true,
                            extensions = {
                                @Extension(name = Deprecation.SINCE, value = "2027-06-01"),
                                @Extension(name = Deprecation.SUNSET, value = "2028-01-01")
                            })
                    @Nullable
                    String size) {
        return probe();
    }

    /** Answers as what has a parameter that is on its way out does. */
    @GET
    @Path("renamed")
    @Operation(hidden = true)
    public RestResponse<Probe> renamed(@BeanParam FormerParameter parameter) {
        return probe();
    }

    static class FormerParameter {
        @RestQuery
        @Parameter(
                deprecated = true,
                extensions = {
                    @Extension(name = Deprecation.SINCE, value = "2027-06-01"),
                    @Extension(name = Deprecation.SUNSET, value = "2028-01-01")
                })
        @Nullable
        String size;
    }

    private static RestResponse<Probe> probe() {
        return Answer.of(Answer.JSON, BODY.getBytes(StandardCharsets.UTF_8), CachePolicy.PINNED_LIST)
                .toResponse();
    }

    @POST
    @Operation(hidden = true)
    public Probe write(@RequestBody Probe probe) {
        return probe;
    }

    /** A record whose members are not in alphabetical order. */
    record Probe(String zulu, int alpha) {}
}
