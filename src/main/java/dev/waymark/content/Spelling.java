package dev.waymark.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Translatable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds British spellings in the texts of a document, and in its slug. */
final class Spelling {
    /** Words by which something can be found may be spelled in every way. */
    private static final Set<String> NAMES = Set.of("otherNames", "otherTitles", "searchTerms");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Properties AMERICAN = new Properties();

    static {
        try (var file = Objects.requireNonNull(Spelling.class.getResourceAsStream("/spelling/american.properties"))) {
            AMERICAN.load(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Map<String, String> found = new LinkedHashMap<>();

    private Spelling() {}

    /** Returns what is wrong, by the place at which it stands (RFC 6901). The titles of others' works stay as they are. */
    static Map<String, String> british(AuthoredDocument document) {
        var spelling = new Spelling();
        if (!(document instanceof LearningResource)) {
            spelling.text(document.slug().value(), "/slug");
        }
        spelling.members(document, "");
        if (document instanceof LearningResource) {
            spelling.found.remove("/title");
        }
        return spelling.found;
    }

    private void members(Object record, String pointer) {
        for (var component : record.getClass().getRecordComponents()) {
            var place = pointer + "/" + component.getName();
            if (component.isAnnotationPresent(Translatable.class)) {
                if (!NAMES.contains(component.getName())) {
                    value(get(record, component), place);
                }
            } else if (get(record, component) instanceof List<?> items) {
                value(items.stream().filter(Record.class::isInstance).toList(), place);
            }
        }
    }

    private void value(@Nullable Object value, String pointer) {
        if (value instanceof String text) {
            text(text, pointer);
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                value(items.get(i), pointer + "/" + i);
            }
        } else if (value instanceof Record record) {
            members(record, pointer);
        }
    }

    private void text(String text, String pointer) {
        WORD.matcher(text).results().forEach(word -> {
            var american = AMERICAN.getProperty(word.group().toLowerCase(Locale.ROOT));
            if (american != null) {
                found.put(pointer, "'%s' is spelled '%s' in American English".formatted(word.group(), american));
            }
        });
    }

    private static @Nullable Object get(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
