package dev.waymark.manage;

import dev.waymark.audit.Action;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.audit.AuditPages;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the record of what was done takes. */
public class AuditParameters extends CursorParameters {
    @RestQuery
    @Parameter(
            description = "Only what was done with the key of this id.",
            schema = @Schema(type = SchemaType.STRING, minLength = 12, maxLength = 12, pattern = Key.ID))
    @Nullable
    String key;

    @RestQuery
    @Parameter(
            description = "Only what was done with entries of this type.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "EntryTypeWord",
                            enumeration = {"roadmap", "skill", "job-role", "learning-resource"}))
    @Nullable
    String type;

    @RestQuery
    @Parameter(
            description =
                    "Only what was done with entries that had this slug before it; add `type` where entries of several types"
                            + " have it.",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String slug;

    @RestQuery
    @Parameter(
            description = "Only this action.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "ActionWord",
                            enumeration = {
                                "draft.created",
                                "draft.changed",
                                "draft.renamed",
                                "draft.retired",
                                "draft.discarded",
                                "draft.restored",
                                "draft.imported",
                                "entry.published",
                                "entry.retired",
                                "entry.withdrawn",
                                "release.published",
                                "release.restored",
                                "release.scheduled",
                                "release.cancelled",
                                "release.failed",
                                "proposal.created",
                                "proposal.published",
                                "proposal.declined",
                                "proposal.cancelled",
                                "preview-link.created",
                                "preview-link.removed",
                                "webhook.created",
                                "webhook.changed",
                                "webhook.rotated",
                                "webhook.removed",
                                "key.created",
                                "key.rotated",
                                "key.revoked"
                            }))
    @Nullable
    String action;

    @RestQuery
    @Parameter(
            description =
                    "Only what was done at or after this time (RFC 3339, such as `2026-11-22T09:30:00Z`); a plus sign has to be"
                            + " escaped (`%2B`).",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String since;

    @RestQuery
    @Parameter(
            description = "Only what was done before this time.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String until;

    @RestQuery
    @Parameter(
            description =
                    "`json` for a page, `ndjson` for all of it at once, a line of JSON for each record, which takes neither"
                            + " `limit` nor `cursor`; `json` without it.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            title = "AuditFormat",
                            enumeration = {"json", "ndjson"}))
    @Nullable
    String format;

    AuditPages.Filter filter() {
        return new AuditPages.Filter(
                checkedKey(key),
                Parameters.oneOf("action", action, Action.words()),
                Parameters.oneOf("type", type, EntryTypes.words()),
                Parameters.slug("slug", slug),
                Parameters.instant("since", since),
                Parameters.instant("until", until));
    }

    private static @Nullable String checkedKey(@Nullable String id) {
        if (id != null && !id.matches(Key.ID)) {
            String detail = "key must be the id of a key, twelve lower-case letters and digits; it is %s."
                    .formatted(Parameters.quoted(id));
            throw ProblemType.INVALID_PARAMETER.because(detail, ProblemError.inParameter("key", detail));
        }
        return id;
    }
}
