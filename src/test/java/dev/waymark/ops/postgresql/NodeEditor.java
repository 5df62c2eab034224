package dev.waymark.ops.postgresql;

import static dev.waymark.ops.postgresql.NodeClient.JSON;
import static dev.waymark.ops.postgresql.NodeClient.repeat;
import static dev.waymark.ops.postgresql.NodeClient.stale;
import static dev.waymark.ops.postgresql.NodeClient.tag;
import static dev.waymark.ops.postgresql.RoundContent.IMPORTED;
import static dev.waymark.ops.postgresql.RoundContent.WANDERER;
import static dev.waymark.ops.postgresql.RoundContent.left;
import static dev.waymark.ops.postgresql.RoundContent.lines;
import static dev.waymark.ops.postgresql.RoundContent.right;
import static dev.waymark.ops.postgresql.RoundContent.skill;
import static dev.waymark.ops.postgresql.RoundContent.title;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

/** An editor who works on one of several nodes, and begins anew what somebody else has changed meanwhile. */
record NodeEditor(NodeClient client, MadeReleases made) {
    private static final String RELEASES = "/v1/manage/releases";
    private static final String IMPORTS = "/v1/manage/imports";
    private static final String LINES = "application/x-ndjson";
    private static final String NOTEBOOK = "notebook";

    /** Saves two drafts in one request and publishes them. */
    void publishPair(String author, int round) throws Exception {
        repeat(() -> {
            var items = "%s,%s"
                    .formatted(
                            item(left(author), skill(left(author), title(author, round))),
                            item(right(author), skill(right(author), title(author, round), left(author))));
            var saved = client.post("/v1/manage/drafts", JSON, "{\"items\":[%s]}".formatted(items));
            if (stale(saved)) {
                return false;
            }
            var states = NodeClient.body(saved).path("items");
            var entries = "%s,%s"
                    .formatted(
                            entry(left(author), states.at("/0/version").asText()),
                            entry(right(author), states.at("/1/version").asText()));
            return publish(author, round, entries);
        });
    }

    /** Imports two skills and publishes them. */
    void importPair(int round) throws Exception {
        repeat(() -> {
            var answer = NodeClient.body(client.post(IMPORTS + "?publish=true", LINES, lines(IMPORTED, round)));
            if (answer.path("skipped").isEmpty()) {
                made.changed(answer.path("release").asInt(), IMPORTED, round);
                return true;
            }
            // What a release has restored counts as changed by people, until a file says the same.
            int present = round(client.draft(left(IMPORTED)).body());
            NodeClient.body(client.post(IMPORTS, LINES, lines(IMPORTED, present)));
            return false;
        });
    }

    private static int round(String draft) {
        var said = RoundContent.SAID.matcher(draft);
        assertThat(said.find()).as(draft).isTrue();
        return Integer.parseInt(said.group(2));
    }

    /** Gives the wanderer another slug and title and publishes them. */
    void rename(int round) throws Exception {
        var next = WANDERER + "-" + round;
        repeat(() -> {
            var found = NodeClient.body(client.get("/v1/manage/skills?limit=1&q=" + WANDERER));
            var slug = found.at("/items/0/slug").asText();
            if (!slug.equals(next) && stale(client.rename(slug, next))) {
                return false;
            }
            var patched = client.patch(next, "*", "{\"title\":\"%s\"}".formatted(title(WANDERER, round)));
            return !stale(patched) && publish(WANDERER, round, entry(next, version(tag(patched))));
        });
    }

    /** Publishes everything as it was in some release. */
    void restore(Random random) throws Exception {
        int newest = NodeClient.body(client.get("/v1/manage")).path("release").asInt();
        int former = 1 + random.nextInt(newest);
        var answer = client.post("%s/%d/restore".formatted(RELEASES, former), JSON, "{\"note\":null}");
        if (!NodeClient.code(answer).equals("nothing-to-publish")) {
            made.restored(NodeClient.body(answer).path("release").asInt(), former);
        }
    }

    /** Makes the draft into which many write, and which nobody publishes. */
    void makeNotebook() throws Exception {
        NodeClient.body(client.create(NOTEBOOK, skill(NOTEBOOK, "Notebook")));
    }

    /** Adds a word to the summary of that draft. */
    void write(String word) throws Exception {
        repeat(() -> {
            var read = client.draft(NOTEBOOK);
            var text = NodeClient.body(read).path("summary").asText();
            if (words(text).contains(word)) {
                return true;
            }
            // A busy node may have saved it and not told; therefore what counts is what is read.
            stale(client.patch(NOTEBOOK, tag(read), "{\"summary\":\"%s %s\"}".formatted(text, word)));
            return false;
        });
    }

    /** What the writers left in that draft, behind the sentence with which it began. */
    List<String> written() throws Exception {
        return words(NodeClient.body(client.draft(NOTEBOOK)).path("summary").asText()).stream()
                .filter(word -> word.matches("w\\d+"))
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** Returns whether the drafts were as they were when they were saved. */
    private boolean publish(String author, int round, String entries) throws Exception {
        var order = "{\"note\":null,\"entries\":[%s],\"baseRelease\":null,\"publishAt\":null}".formatted(entries);
        // In the first round nobody gets the first answer: there is one release all the same.
        var answer = round == 1 ? client.postAgain(RELEASES, JSON, order) : client.post(RELEASES, JSON, order);
        if (stale(answer)) {
            return false;
        }
        made.changed(NodeClient.body(answer).path("release").asInt(), author, round);
        return true;
    }

    private String item(String slug, String document) throws Exception {
        return "{\"type\":\"skill\",\"slug\":\"%s\",\"version\":%s,\"document\":%s}"
                .formatted(slug, version(tag(client.draft(slug))), document);
    }

    private static String entry(String slug, String version) {
        return "{\"type\":\"skill\",\"slug\":\"%s\",\"version\":%s}".formatted(slug, version);
    }

    private static String version(String tag) {
        return tag.replace("\"", "");
    }
}
