package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.Depth;
import dev.waymark.model.Relation;
import dev.waymark.model.Requirement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param importance from 0 to 100
 * @param proficiency from 1 to 5
 * @param kind how the referring skill belongs to this one (`broader-kind`), or by what step the job role leads here
 *     (`step-kind`)
 */
@Schema(description = "A reference from a document to the one that was asked for; null where a member does not apply.")
public record Reference(
        Relation relation,
        Referrer from,
        @Nullable Ref stage,
        @Nullable Ref tip,
        @Nullable Requirement requirement,
        @Nullable String choice,
        @Nullable Integer importance,
        @Nullable Integer proficiency,
        @Nullable Depth depth,
        @Nullable String kind,
        @Nullable Assertion assertion) {}
