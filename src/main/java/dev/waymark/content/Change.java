package dev.waymark.content;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two documents of an entry, as an editor would tell it.
 *
 * @param slug of the entry, after the change
 * @param title of the entry, after the change
 * @param pointer where in the document after the change, or before it if it is about something removed (RFC 6901)
 * @param from the value before; of what was removed its name; of what moved its former place
 * @param to the value after; of what was added its name; of what moved its place
 */
@Schema(
        description =
                "One difference between two versions of an entry, told by what it means and not by lines of text.")
public record Change(
        @Schema(type = SchemaType.STRING, implementation = String.class)
        ChangeKind kind,

        EntryType type,
        String slug,
        String title,
        String pointer,
        @Nullable String from,
        @Nullable String to,
        String sentence) {}
