package dev.waymark.authoring;

import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the paths of content files: {@code <type>/<slug>.yaml} is a document, {@code <type>/<slug>.<language>.yaml} what it says in
 * another language that is on offer.
 */
final class FileNames {
    static final List<EntryType> TYPES =
            List.of(EntryType.SKILL, EntryType.JOB_ROLE, EntryType.LEARNING_RESOURCE, EntryType.ROADMAP);

    static final List<String> FOLDERS = TYPES.stream().map(EntryType::value).toList();

    static final String PLACE = "content lies in <type>/<slug>.yaml";

    private static final String ENDING = ".yaml";

    private final Languages languages;
    private final Incoming incoming;
    private final Map<String, String> known = new HashMap<>();

    /** Makes a reader that remembers mistakes, and each name that it has read. */
    FileNames(Languages languages, Incoming incoming) {
        this.languages = languages;
        this.incoming = incoming;
    }

    /** Says whether a file is a document, or what one says in a language that is on offer. */
    boolean isOffered(String file) {
        int dot = file.indexOf('.');
        var tag = file.substring(dot + 1, Math.max(dot + 1, file.length() - ENDING.length()));
        return tag.isEmpty() || languages.offered().contains(tag);
    }

    record Meaning(EntryType type, String slug, Optional<String> language) {
        ContentFile file(String name, String text) {
            return new ContentFile(name, type, slug, language.orElse(null), text);
        }
    }

    /**
     * Reads a path below the folder of a type; one that means nothing, or what another one has meant, is a mistake.
     *
     * @param name the file as messages name it
     */
    Optional<Meaning> read(EntryType type, String path, String name) {
        if (path.contains("/")) {
            incoming.mistakes().add(new Mistake(name, 1, PLACE, FOLDERS));
            return Optional.empty();
        }
        var words = path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : "";
        int dot = words.indexOf('.');
        var slug = dot < 0 ? words : words.substring(0, dot);
        var tag = dot < 0 ? null : Languages.canonical(words.substring(dot + 1));
        if (!Slug.isSlug(slug) || (dot >= 0 && tag == null)) {
            incoming.refuse(name, 1, "a file is called by its slug: <slug>.yaml");
            return Optional.empty();
        }
        if (tag != null && !isTranslation(tag, words.substring(dot + 1), name)) {
            return Optional.empty();
        }
        var other = known.putIfAbsent(type.value() + "/" + path, name);
        if (other != null) {
            incoming.refuse(name, 1, "%s is this entry already; a later folder replaces none".formatted(other));
            return Optional.empty();
        }
        return Optional.of(new Meaning(type, slug, Optional.ofNullable(tag)));
    }

    private boolean isTranslation(String tag, String written, String name) {
        var others = languages.offered().subList(1, languages.offered().size());
        if (others.contains(tag) && tag.equals(written)) {
            return true;
        }
        incoming.mistakes()
                .add(new Mistake(
                        name,
                        1,
                        tag.equals(languages.standard())
                                ? "the document itself is in %s; it lies in <slug>.yaml".formatted(tag)
                                : "'%s' is no language that this service is configured for (waymark.languages)"
                                        .formatted(written),
                        others));
        return false;
    }
}
