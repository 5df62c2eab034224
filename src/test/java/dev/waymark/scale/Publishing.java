package dev.waymark.scale;

import dev.waymark.Database;
import dev.waymark.authoring.Import;
import dev.waymark.publishing.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Publishes generated content. */
@ApplicationScoped
class Publishing {
    private final Import imports;
    private final Publisher publisher;
    private final Database database;

    Publishing(Import imports, Publisher publisher, Database database) {
        this.imports = imports;
        this.publisher = publisher;
        this.database = database;
    }

    /** Imports a folder; entries without a file in it stay as they are. */
    void publish(Path folder) {
        imports.run(List.of(folder.toString()), false).orElseThrow().release().orElseThrow();
    }

    /** The content whose titles differ from all that is published. */
    GeneratedContent nextEdition() {
        return new GeneratedContent(newest() + 1);
    }

    void renderAnew() {
        publisher.renderAnew().orElseThrow();
    }

    int newest() {
        return Integer.parseInt(
                database.rows("select coalesce(max(number), 0) from release").get(0));
    }

    /** Makes everything look as if a former version of the renderer had rendered it, and otherwise. */
    void age() throws SQLException {
        database.asOwner("""
                alter table release disable trigger user;
                alter table rendition disable trigger user;
                update release set renderer = renderer - 1;
                update rendition set sha256 = encode(sha256(convert_to(sha256, 'UTF8')), 'hex');
                alter table rendition enable trigger user;
                alter table release enable trigger user""");
    }

    /** Lets the server settle. */
    void settle() throws SQLException {
        database.vacuum();
    }
}
