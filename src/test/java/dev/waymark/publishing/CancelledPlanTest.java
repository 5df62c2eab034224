package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.skill;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.waymark.OwnDatabase;
import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Sha256;
import dev.waymark.store.Drafts;
import dev.waymark.store.Links;
import dev.waymark.store.Names;
import dev.waymark.store.Publications;
import dev.waymark.store.Revisions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is decided of a release takes a while too, and ends when the service does. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CancelledPlanTest {
    private static final long ENTRY = 1;

    @Inject
    Publications publications;

    @Inject
    Revisions revisions;

    @Inject
    Names names;

    @Inject
    Links links;

    @Inject
    AffectedEntries affected;

    @Inject
    PublishedContent published;

    @Inject
    ReleaseChanges changes;

    @Inject
    ReleaseCheck check;

    @Inject
    ReleaseWarnings warnings;

    @Inject
    DocumentJson json;

    @Inject
    Languages languages;

    private final Cancellation ending = new Cancellation();

    @Test
    void a_release_is_not_planned_to_its_end() {
        ending.request();
        var planner = new ReleasePlanner(
                publications,
                revisions,
                names,
                links,
                affected,
                published,
                changes,
                check,
                warnings,
                json,
                languages,
                ending);
        var text = json.text(skill("ending-skill", "Skill"));
        var request = new ReleaseRequest(
                List.of(new Drafts.Text(ENTRY, EntryType.SKILL, "en", text, Sha256.of(text))), List.of(), false);
        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> planner.plan(request));
    }

    @Test
    void documents_are_not_checked_to_the_last() {
        ending.request();
        var document = skill("ending-skill", "Skill");
        var before = new ContentView(languages, json);
        var content = new ContentView(languages, json);
        content.put(ENTRY, document, Map.of());
        var checking = new ReleaseCheck(names, links, languages, ending);
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> checking.changed(Map.of(ENTRY, document), before, content));
    }
}
