package dev.waymark.wire;

import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param kind of a skill (`skill-kind`) or a learning resource (`learning-resource-kind`)
 * @param access of a learning resource, like {@code url} and {@code byline}
 * @param seniority of a job role, like {@code track}
 */
@Schema(
        description =
                "A roadmap, skill, job role or learning resource that refers to another, with what a card shows of it; null"
                        + " where a member does not apply to its type.")
public record Referrer(
        EntryType type,
        String slug,
        String title,
        String href,
        @Nullable String kind,
        @Nullable Access access,
        @Nullable String url,
        @Nullable String byline,
        @Nullable Seniority seniority,
        @Nullable Track track) {}
