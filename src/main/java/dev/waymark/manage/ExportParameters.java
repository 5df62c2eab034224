package dev.waymark.manage;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an export takes. */
public class ExportParameters {
    @RestQuery
    @Parameter(
            description =
                    "`drafts`, or the number of a release; `drafts` without it, but for a `site` the newest release, since a site has"
                            + " no drafts.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^(drafts|[1-9][0-9]{0,9})$"))
    @Nullable
    String from;

    @RestQuery
    @Parameter(
            description =
                    "`zip` for an archive of YAML files, `ndjson` for a line of JSON for each document, `site` for an archive of"
                            + " what the read API answers; `zip` without it.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "ExportFormat",
                            enumeration = {"zip", "ndjson", "site"}))
    @Nullable
    String format;

    @RestQuery
    @Parameter(
            description =
                    "`true` for a backup of all that there is, from which an operator restores the service: releases, drafts,"
                            + " revisions, digests of keys, the record of who did what, and all else. Takes neither `from` nor `zip`,"
                            + " and needs the scopes `content:publish`, `audit:read`, `keys:admin` and `webhooks:admin` too.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String everything;
}
