package dev.waymark.manage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.authoring.DraftBatch;
import dev.waymark.http.body.Body;
import dev.waymark.http.body.BodyObject;
import dev.waymark.http.request.Preconditions.Precondition;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Documents to be saved as drafts, each of another entry.")
public record DraftsToSave(
        @Schema(minItems = 1, maxItems = DraftsToSave.MOST) List<DraftToSave> items) {
    static final int MOST = 100;

    @Schema(name = "DraftToSave", description = "A document to be saved as the draft of an entry.")
    record DraftToSave(
            @Schema(implementation = String.class, title = "EntryTypeWord")
            EntryType type,

            @Schema(pattern = "^" + Slug.SHAPE + "$", minLength = 1, maxLength = Slug.MAX_LENGTH)
            String slug,

            @Nullable Integer version,
            @Schema(type = SchemaType.OBJECT) Object document) {}

    static List<DraftBatch.Wish> read(byte[] body) {
        var members = Body.of(body);
        var seen = new HashSet<String>();
        var wishes = members.objects("items", MOST).stream()
                .map(item -> wish(item, seen))
                .toList();
        members.check();
        return wishes.stream().map(Draft::wish).toList();
    }

    /** What is read of an item; its type is only known to be one when all is checked. */
    private record Draft(BodyObject item, String type, String slug, Precondition condition, JsonNode document) {
        DraftBatch.Wish wish() {
            return new DraftBatch.Wish(EntryTypes.of(type), slug, document, item.place(), condition);
        }
    }

    private static Draft wish(BodyObject item, Set<String> seen) {
        var type = item.word("type", EntryTypes.words());
        var slug = item.slug("slug");
        var version = item.integerOrNull("version", 1, Integer.MAX_VALUE);
        if (!seen.add(type + "/" + slug)) {
            item.refuse("/slug", "The entry stands in the list twice.");
        }
        return new Draft(
                item,
                type,
                slug,
                version == null
                        ? new Precondition(true, false, Set.of())
                        : new Precondition(false, false, Set.of(String.valueOf(version))),
                item.object("document"));
    }
}
