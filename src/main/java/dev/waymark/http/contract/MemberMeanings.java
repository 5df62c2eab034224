package dev.waymark.http.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what the members of documents mean, each in a sentence with its range. */
final class MemberMeanings {
    private final Properties meanings = new Properties();

    MemberMeanings() {
        try (var file =
                Objects.requireNonNull(MemberMeanings.class.getResourceAsStream("/contract/members.properties"))) {
            meanings.load(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a schema is, if that is said here. */
    @Nullable
    String of(String schema) {
        return meanings.getProperty(schema);
    }

    /**
     * Describes a member that does not describe itself. So is a reference, whose description stands before that of what it
     * leads to (OpenAPI 3.1, Reference Object).
     */
    void describe(String schema, String name, Schema member) {
        var meaning = meanings.getProperty(schema + "." + name, meanings.getProperty(name));
        if (meaning == null || member.getDescription() != null) {
            return;
        }
        int bar = meaning.lastIndexOf('|');
        member.setDescription(bar < 0 ? meaning : meaning.substring(0, bar));
        if (bar >= 0) {
            var range = meaning.substring(bar + 1).split("\\.\\.", -1);
            var number = member.getItems() == null ? member : member.getItems();
            number.setMinimum(new BigDecimal(range[0]));
            if (!range[1].isEmpty()) {
                number.setMaximum(new BigDecimal(range[1]));
            }
        }
    }
}
