package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.StepKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A job role to which another leads, and by what kind of step.")
public record JobRoleStep(JobRoleRef jobRole, StepKind kind, Assertion assertion) {}
