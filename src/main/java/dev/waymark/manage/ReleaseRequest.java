package dev.waymark.manage;

import dev.waymark.authoring.ReleaseDesk;
import dev.waymark.http.body.Body;
import dev.waymark.http.body.BodyObject;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is to be published.")
public record ReleaseRequest(
        @Schema(minLength = 1, maxLength = ReleaseRequest.LONGEST_NOTE) @Nullable
        String note,

        @Schema(minItems = 1, maxItems = ReleaseRequest.MOST) @Nullable
        List<DraftVersion> entries,

        @Nullable Integer baseRelease,
        @Nullable Instant publishAt) {
    static final int LONGEST_NOTE = 500;
    static final int MOST = 10_000;

    @Schema(name = "DraftVersion", description = "A draft as somebody has seen it.")
    record DraftVersion(
            @Schema(implementation = String.class, title = "EntryTypeWord")
            EntryType type,

            @Schema(pattern = "^" + Slug.SHAPE + "$", minLength = 1, maxLength = Slug.MAX_LENGTH)
            String slug,

            int version) {}

    static ReleaseDesk.Wish read(byte[] body) {
        var members = Body.of(body);
        var note = members.textOrNull("note", 1, LONGEST_NOTE);
        var entries = members.objectsOrNull("entries", MOST);
        var baseRelease = members.integerOrNull("baseRelease", 0, Integer.MAX_VALUE);
        var drafts = entries == null ? null : drafts(entries);
        var publishAt = members.instant("publishAt");
        if (publishAt != null && publishAt.getNano() != 0) {
            members.refuse("/publishAt", "It must be a whole second.");
        }
        members.check();
        return new ReleaseDesk.Wish(note, drafts == null ? null : wanted(drafts), baseRelease, publishAt);
    }

    /** Reads which drafts are meant, as far as that can be done before all is checked. */
    static List<Draft> drafts(List<BodyObject> entries) {
        var seen = new HashSet<String>();
        return entries.stream().map(entry -> Draft.of(entry, seen)).toList();
    }

    /** The drafts that are meant, when all is checked. */
    static List<ReleaseDesk.Wanted> wanted(List<Draft> drafts) {
        return drafts.stream().map(Draft::wanted).toList();
    }

    /** What is read of a draft; its type is only known to be one when all is checked. */
    record Draft(String type, String slug, int version, String place) {
        static Draft of(BodyObject entry, Set<String> seen) {
            var type = entry.word("type", EntryTypes.words());
            var slug = entry.slug("slug");
            if (!seen.add(type + "/" + slug)) {
                entry.refuse("/slug", "The entry stands in the list twice.");
            }
            return new Draft(type, slug, entry.integer("version", 1, Integer.MAX_VALUE), entry.place());
        }

        ReleaseDesk.Wanted wanted() {
            return new ReleaseDesk.Wanted(EntryTypes.of(type), slug, version, place);
        }
    }
}
