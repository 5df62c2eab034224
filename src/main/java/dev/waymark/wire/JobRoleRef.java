package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job role, named where another document refers to it.
 *
 * @param type always {@code job-role}
 * @param slug its name
 * @param title what readers see
 * @param href where the document stands
 * @param seniority how experienced the holder is
 * @param track the direction of work
 */
@Schema(description = "A job role, named where another document refers to it.")
public record JobRoleRef(EntryType type, String slug, String title, String href, Seniority seniority, Track track) {}
