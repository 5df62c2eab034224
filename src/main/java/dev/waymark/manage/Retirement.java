package dev.waymark.manage;

import dev.waymark.http.body.Body;
import dev.waymark.model.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What stands in for an entry that is taken out of publication.")
public record Retirement(
        @Schema(pattern = "^" + Slug.SHAPE + "$", minLength = 1, maxLength = Slug.MAX_LENGTH) @Nullable
        String replacedBy) {

    static @Nullable String replacedBy(byte[] body) {
        var members = Body.of(body);
        var slug = members.slugOrNull("replacedBy");
        members.check();
        return slug;
    }
}
