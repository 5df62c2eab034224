package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.access.Scope;
import dev.waymark.authoring.Export;
import dev.waymark.authoring.FileFormat;
import dev.waymark.backup.Backups;
import dev.waymark.http.SpoolFile;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.Problem;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Versions;
import dev.waymark.site.SiteExport;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** All content as files. */
@Path("/v1/manage/export")
@Produces({ExportEndpoint.ZIP, ExportEndpoint.NDJSON})
@PermissionsAllowed("content:read")
@Tag(name = "Management: files")
class ExportEndpoint {
    static final String ZIP = "application/zip";
    static final String NDJSON = "application/x-ndjson";

    private static final String DRAFTS = "drafts";
    private static final String SITE = "site";
    private static final List<String> FORMATS =
            Stream.concat(FileFormat.words().stream(), Stream.of(SITE)).toList();

    /** What reads all that a backup has in it. */
    private static final List<String> ALL_OF_IT = List.of(
            Scope.CONTENT_READ.value(),
            Scope.CONTENT_PUBLISH.value(),
            Scope.AUDIT_READ.value(),
            Scope.KEYS_ADMIN.value(),
            Scope.WEBHOOKS_ADMIN.value());

    private final Export export;
    private final SiteExport site;
    private final Backups backups;
    private final ExportPlaces places;
    private final Versions versions;
    private final Callers callers;
    private final ManagementAnswers answers;

    ExportEndpoint(
            Export export,
            SiteExport site,
            Backups backups,
            ExportPlaces places,
            Versions versions,
            Callers callers,
            ManagementAnswers answers) {
        this.export = export;
        this.site = site;
        this.backups = backups;
        this.places = places;
        this.versions = versions;
        this.callers = callers;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "exportContent",
            summary = "Export content",
            description =
                    "All drafts but those of entries that are retired or to be, or all documents of a release: as"
                            + " `<type>/<slug>.yaml`, with translated texts in `<type>/<slug>.<language>.yaml`, or as a line"
                            + " `{\"type\",\"slug\",\"language\",\"document\"}` for each. The same content gives the same bytes, and"
                            + " an import takes them. As a `site` the archive has what the read API answers to paths while a release is the"
                            + " newest, in `<path>/index.json`, or in a file of that path if it has an ending, for hosts that serve"
                            + " files alone; no import takes that. Or with"
                            + " `everything=true` a backup, as lines of JSON that no import takes: the guide to operation tells how to"
                            + " restore it. Texts of keys and secrets of webhooks are nowhere, and so not in it. Needs the scope"
                            + " `content:read`, and a backup needs `content:publish`, `audit:read`, `keys:admin` and `webhooks:admin`"
                            + " too. One backup is made at a time, and four of all else; another one is answered with 503 meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The files.",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "The name under which to keep it.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no such release.",
            extensions = @Extension(name = Problem.CODES, value = "unknown-release"))
    public RestResponse<byte[]> export(@BeanParam ExportParameters parameters) {
        if (Parameters.flag("everything", parameters.everything)) {
            return everything(parameters);
        }
        var word = Parameters.oneOf("format", parameters.format, FORMATS, FileFormat.ZIP.value());
        if (word.equals(SITE)) {
            return site(parameters.from);
        }
        var format = FileFormat.of(word);
        if (parameters.from == null || parameters.from.equals(DRAFTS)) {
            return answer(places.within(() -> export.drafts(format)), DRAFTS, format);
        }
        int release = release(parameters.from);
        return answer(places.within(() -> export.released(release, format)), "release-" + release, format);
    }

    private RestResponse<byte[]> site(@Nullable String from) {
        if (DRAFTS.equals(from)) {
            var detail = "A site is made of a release, and no draft is in one: name a release, or none for the newest.";
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter("from", detail));
        }
        int release = from == null ? versions.readable() : release(from);
        return answers.file(
                places.within(() -> site.archive(release)), ZIP, "waymark-release-%s-site.zip".formatted(release));
    }

    private RestResponse<byte[]> everything(ExportParameters parameters) {
        Parameters.oneOf("format", parameters.format, List.of(FileFormat.NDJSON.value()));
        if (parameters.from != null) {
            String detail = "everything=true takes no from: a backup has all drafts and all releases.";
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter("from", detail));
        }
        var missing = new ArrayList<>(ALL_OF_IT);
        missing.removeAll(callers.present().scopes());
        if (!missing.isEmpty()) {
            throw ProblemType.MISSING_SCOPE.because(
                    "everything=true needs a key with the scopes %s; yours does not have %s."
                            .formatted(String.join(", ", ALL_OF_IT), String.join(", ", missing)));
        }
        return answers.file(backups.spool(), NDJSON, "waymark-backup.ndjson");
    }

    private int release(String from) {
        if (!from.matches("[1-9][0-9]{0,9}") || Long.parseLong(from) > Integer.MAX_VALUE) {
            String detail =
                    "from must be drafts or the number of a release; it is %s.".formatted(Parameters.quoted(from));
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter("from", detail));
        }
        int release = Integer.parseInt(from);
        if (!versions.exists(release)) {
            throw ProblemType.UNKNOWN_RELEASE.because(
                    "There is no release %s; /v1/releases lists those that there are.".formatted(release));
        }
        return release;
    }

    private RestResponse<byte[]> answer(SpoolFile file, String name, FileFormat format) {
        return answers.file(file, format.mediaType(), "waymark-%s.%s".formatted(name, format.value()));
    }
}
