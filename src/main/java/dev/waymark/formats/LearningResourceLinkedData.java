package dev.waymark.formats;

import static java.util.stream.Collectors.joining;

import dev.waymark.model.Access;
import dev.waymark.model.IdentifierMatch;
import dev.waymark.model.IdentifierScheme;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.model.WebUrl;
import dev.waymark.wire.Effort;
import dev.waymark.wire.Identifier;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.LearningResourceRef;
import dev.waymark.wire.SkillLink;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes learning resources as what schema.org has for their kind. Whether a contributor is a person or an organization is
 * unknown, so that contributors are only credited.
 */
final class LearningResourceLinkedData {
    private static final String PLAIN = "LearningResource";
    private static final String COURSE = "Course";
    private static final String BOOK = "Book";
    private static final String EVENTS = "EventSeries";

    private LearningResourceLinkedData() {}

    static String of(LearningResourceDocument resource, Setting setting) {
        var type = type(resource.kind());
        var node = LinkedNode.root(type, setting.id(resource.href()))
                .put("name", resource.title())
                .put("description", resource.summary())
                .put("url", WebUrl.ascii(resource.url()))
                .put("inLanguage", resource.inLanguage())
                .put("isAccessibleForFree", free(resource.access()))
                .texts("sameAs", SkillLinkedData.same(resource.identifiers()));
        // Every other type is a creative work.
        return (type.equals(EVENTS) ? node : work(node, type, resource, setting)).toString();
    }

    static LinkedNode ref(LearningResourceRef resource, Setting setting) {
        return LinkedNode.of(type(resource.kind()), setting.id(resource.href()))
                .put("name", resource.title())
                .put("url", WebUrl.ascii(resource.url()));
    }

    private static LinkedNode work(LinkedNode node, String type, LearningResourceDocument resource, Setting setting) {
        var level = resource.level();
        var published = resource.publishedOn();
        node.put("learningResourceType", setting.label(resource.kind()))
                .put("creditText", resource.byline())
                .put("educationalLevel", level == null ? null : setting.label(level))
                .put("datePublished", published == null ? null : published.toString())
                .put("timeRequired", duration(resource.effort()))
                .all("teaches", resource.teaches(), taught -> SkillLinkedData.ref(taught.skill(), setting))
                .put(
                        "sdDatePublished",
                        resource.updatedAt()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString())
                .put(
                        "sdLicense",
                        WebUrl.ascii(setting.licenseOf(resource.license()).url()));
        return switch (type) {
            case PLAIN, COURSE ->
                node.all(
                        "competencyRequired",
                        resource.assumes(),
                        (SkillLink assumed) -> SkillLinkedData.ref(assumed.skill(), setting));
            case BOOK -> node.put("bookEdition", resource.edition()).put("isbn", isbn(resource));
            default -> node;
        };
    }

    private static String type(LearningResourceKind kind) {
        return switch (kind) {
            case COURSE -> COURSE;
            case BOOK -> BOOK;
            case PAPER -> "ScholarlyArticle";
            case ARTICLE -> "Article";
            case VIDEO -> "VideoObject";
            case COMPETITION_PLATFORM -> "WebSite";
            case CONFERENCE -> EVENTS;
            case COURSE_SERIES, LECTURE_SERIES, TUTORIAL, EXERCISE, PROJECT, DOCUMENTATION, COMMUNITY -> PLAIN;
        };
    }

    private static @Nullable Boolean free(Access access) {
        return switch (access) {
            case FREE -> true;
            case SUBSCRIPTION, PAID -> false;
            case FREE_AUDIT, PREVIEW, UNKNOWN -> null;
        };
    }

    /** How long it takes (ISO 8601), where that is one number and no range. */
    private static @Nullable String duration(Effort effort) {
        var hours = effort.minHours();
        return hours != null && Objects.equals(hours, effort.maxHours()) ? "PT%sH".formatted(hours) : null;
    }

    /** The one number of a book; several are of settings that nobody told apart. */
    private static @Nullable String isbn(LearningResourceDocument resource) {
        var codes = resource.identifiers().stream()
                .filter(identifier ->
                        identifier.scheme() == IdentifierScheme.ISBN && identifier.match() == IdentifierMatch.EXACT)
                .map(Identifier::code)
                .filter(Objects::nonNull)
                .collect(joining(" "));
        return codes.isEmpty() || codes.contains(" ") ? null : codes;
    }
}
