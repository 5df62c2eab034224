package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.Depth;
import dev.waymark.model.Relation;
import dev.waymark.model.Requirement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reference from a document to the one that was asked for; null where a member does not apply.
 *
 * @param relation what the reference means
 * @param from the entry that refers
 * @param stage the stage in which the reference stands
 * @param tip the tip in which the reference stands
 * @param requirement how strongly the target is asked for
 * @param choice the choice of which the target is a member
 * @param importance from 0 to 100
 * @param proficiency from 1 to 5
 * @param depth how far the target is taught
 * @param assertion how the reference is known
 */
@Schema(description = "A reference from a document to the one that was asked for; null where a member does not apply.")
public record Reference(
        Relation relation,
        Ref from,
        @Nullable Ref stage,
        @Nullable Ref tip,
        @Nullable Requirement requirement,
        @Nullable String choice,
        @Nullable Integer importance,
        @Nullable Integer proficiency,
        @Nullable Depth depth,
        @Nullable Assertion assertion) {}
