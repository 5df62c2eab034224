package dev.waymark.manage;

import dev.waymark.access.Caller;
import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.access.Scope;
import dev.waymark.authoring.FileFormat;
import dev.waymark.authoring.ImportPlaces;
import dev.waymark.authoring.ImportProgress;
import dev.waymark.authoring.Upload;
import dev.waymark.authoring.UploadReport;
import dev.waymark.content.EntryRef;
import dev.waymark.http.body.SpooledBody;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.parameter.ShownText;
import dev.waymark.http.request.LargestBody;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import dev.waymark.problem.Problem;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Json;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Files that become drafts. */
@Path("/v1/manage/imports")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:write")
@Tag(name = "Management: files")
class ImportEndpoint {
    private static final long LARGEST_BODY = 32 * 1024 * 1024;

    private static final Pattern ENTRY = Pattern.compile(
            "(roadmap|skill|job-role|learning-resource)/(?=.{1,%s}$)%s".formatted(Slug.MAX_LENGTH, Slug.SHAPE));

    private final Callers callers;
    private final ImportPlaces places;
    private final Upload upload;
    private final ImportProgress progress;
    private final Idempotency idempotency;
    private final Json json;

    ImportEndpoint(
            Callers callers,
            ImportPlaces places,
            Upload upload,
            ImportProgress progress,
            Idempotency idempotency,
            Json json) {
        this.callers = callers;
        this.places = places;
        this.upload = upload;
        this.progress = progress;
        this.idempotency = idempotency;
        this.json = json;
    }

    @POST
    @Consumes({ExportEndpoint.ZIP, ExportEndpoint.NDJSON})
    @LargestBody(LARGEST_BODY)
    @Operation(
            operationId = "importContent",
            summary = "Import content",
            description =
                    "Writes what the files say into drafts, all or nothing, in the form in which an export gives them; an archive"
                            + " may be compressed. An entry without a file stays as it is, unless `remove` names it, or a line of"
                            + " the file `remove.txt` at the top of the archive, which names up to 100 000. A draft that somebody has"
                            + " edited since the last import is skipped. Needs the scope `content:write`, and with `publish=true` also"
                            + " `content:publish`.")
    @APIResponse(
            responseCode = "201",
            description = "The drafts are written, and with `publish=true` published.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The path of the release, if one was made.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportedContent.class)))
    @APIResponse(
            responseCode = "200",
            description = "What would happen without `check=true`.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportedContent.class)))
    @APIResponse(
            responseCode = "413",
            description =
                    "The body has more than 32 MiB, or unpacks to more than 128 MiB, or a sixteenth of the memory, or 100000 files,"
                            + " or names more than 100000 entries in `remove.txt`.")
    @APIResponse(responseCode = "415", description = "The body is no ZIP and no NDJSON, or is compressed on the way.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Files, or with `publish=true` the release, break rules, or a file or line has more than 1 MiB; `errors` names a"
                            + " hundred at most, each with `file` and `line` where its cause came with the body. Or the"
                            + " `Idempotency-Key` came with another request.",
            extensions = @Extension(name = Problem.CODES, value = "content-rejected idempotency-key-reused"))
    public RestResponse<ImportedContent> run(
            @BeanParam ImportParameters parameters,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ExportEndpoint.ZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(mediaType = ExportEndpoint.NDJSON, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body) {
        Upload.Wish wish = wish(parameters);
        Caller caller = callers.present();
        if (wish.publish() && !caller.scopes().contains(Scope.CONTENT_PUBLISH.value())) {
            throw ProblemType.MISSING_SCOPE.because(
                    "publish=true needs a key with the scope content:publish, which yours does not have.");
        }
        FileFormat format =
                headers.getMediaType().getSubtype().equalsIgnoreCase("zip") ? FileFormat.ZIP : FileFormat.NDJSON;
        try (SpooledBody spooled = SpooledBody.of(body)) {
            Answer answer = places.within(() -> imported(spooled, format, wish, caller));
            return answer.toResponse();
        }
    }

    private Answer imported(SpooledBody body, FileFormat format, Upload.Wish wish, Caller caller) {
        try (ImportProgress.Run run = wish.check() ? progress.unnoted() : progress.begin(caller.id())) {
            Upload.Content content = upload.read(body, format, run);
            return wish.check()
                    ? answer(200, upload.run(content, wish, caller.id(), run))
                    : idempotency.answer(
                            body.sha256(), caller, () -> answer(201, upload.run(content, wish, caller.id(), run)));
        }
    }

    private static Upload.Wish wish(ImportParameters parameters) {
        boolean publish = Parameters.flag("publish", parameters.publish);
        Set<EntryRef> remove =
                Parameters.matching("remove", parameters.remove, ENTRY, "a type and a slug such as skill/python")
                        .stream()
                        .map(ImportEndpoint::entry)
                        .collect(Collectors.toSet());
        return new Upload.Wish(
                Parameters.flag("check", parameters.check), publish, note(parameters.note, publish), remove);
    }

    private static @Nullable String note(@Nullable String note, boolean publish) {
        if (note == null) {
            return null;
        }
        if (!publish) {
            throw ProblemType.INVALID_PARAMETER.because(
                    "A note is for a release; add publish=true, or leave it out.",
                    ProblemError.inParameter("note", "There is no release without publish=true."));
        }
        if (ShownText.isBlank(note) || ShownText.hasUnseen(note)) {
            String detail = "note must be one line of text, without characters that nobody sees.";
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter("note", detail));
        }
        return Parameters.text("note", note, 1, ReleaseRequest.LONGEST_NOTE);
    }

    private static EntryRef entry(String words) {
        String[] parts = words.split("/", 2);
        EntryType type = Arrays.stream(EntryType.values())
                .filter(one -> one.value().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        return new EntryRef(type, new Slug(parts[1]));
    }

    private Answer answer(int status, UploadReport report) {
        Answer answer =
                Answer.untagged(status, Answer.JSON, json.bytes(ImportedContent.of(report)), CachePolicy.NO_STORE);
        return report.release() == null ? answer : answer.with("Location", "/v1/releases/" + report.release());
    }
}
