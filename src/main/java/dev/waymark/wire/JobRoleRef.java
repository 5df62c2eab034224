package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A job role, named where another document refers to it.")
public record JobRoleRef(
        @Schema(implementation = String.class, constValue = "job-role")
        EntryType type,

        String slug,
        String title,
        String href,
        Seniority seniority,
        Track track) {}
