package dev.waymark.pages;

import dev.waymark.problem.ProblemType;
import dev.waymark.words.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages to which the {@code type} of a problem leads; in English, as problems are. */
@Path("/problems")
@Produces("text/html;charset=UTF-8")
class ProblemPageEndpoint {
    @GET
    @Operation(hidden = true)
    public RestResponse<String> list() {
        return PageAnswers.of(new ProblemListPage(List.of(ProblemType.values()), Words.ENGLISH))
                .toResponse();
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public RestResponse<String> get(@RestPath String code) {
        var type = ProblemType.ofCode(code)
                .orElseThrow(
                        () -> ProblemType.NOT_FOUND.because("No problem has this code. /problems lists them all."));
        return PageAnswers.of(new ProblemPage(type, Words.ENGLISH)).toResponse();
    }
}
