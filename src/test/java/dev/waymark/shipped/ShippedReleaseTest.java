package dev.waymark.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.content.ChangeKind;
import dev.waymark.content.DocumentJson;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.ReleaseOrder;
import dev.waymark.store.Drafts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The shipped content as a release. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedReleaseTest {

    @Inject
    Drafts drafts;

    @Inject
    DocumentJson json;

    @Inject
    Publisher publisher;

    @Inject
    Database database;

    @Test
    void the_shipped_content_breaks_no_rule_of_a_release() throws SQLException {
        database.empty();
        var documents = new ShippedDocuments().all();
        var entries = QuarkusTransaction.requiringNew()
                .call(() -> drafts.create(documents.stream().map(this::draft).toList(), "editor", false));
        var check = publisher.check(ReleaseOrder.of(entries));
        assertThat(check.findings()).isEmpty();
        assertThat(check.changes())
                .hasSameSizeAs(documents)
                .allSatisfy(change -> assertThat(change.kind()).isEqualTo(ChangeKind.ADDED));
        assertThat(check.urls()).contains("/v1/roadmaps/machine-learning", "/v1/skills/pandas");
    }

    private Drafts.Document draft(AuthoredDocument document) {
        return new Drafts.Document(document.type(), document.slug(), "en", json.text(document));
    }
}
