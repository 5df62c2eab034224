package dev.waymark.wire;

import dev.waymark.model.Assertion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plain reference to a job role.
 *
 * @param jobRole the job role
 * @param assertion how the reference is known
 */
@Schema(description = "A plain reference to a job role.")
public record JobRoleLink(JobRoleRef jobRole, Assertion assertion) {}
