package dev.waymark.manage;

import dev.waymark.http.body.Body;
import dev.waymark.model.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an entry is to be called.")
public record Renaming(
        @Schema(pattern = "^" + Slug.SHAPE + "$", minLength = 1, maxLength = Slug.MAX_LENGTH)
        String slug) {

    static String slug(byte[] body) {
        var members = Body.of(body);
        var slug = members.slug("slug");
        members.check();
        return slug;
    }
}
