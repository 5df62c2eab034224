package dev.waymark.embed;

import static io.restassured.RestAssured.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a document says of how much something is required. */
public final class Terms {

    private Terms() {}

    /** A group, choice or placement of which a document says more than that it is required. */
    public record Term(String title, String requirement, String condition) {
        /** Returns a pattern of it in a text where people see it. */
        public String shown() {
            return "%s.{0,60}%s.{0,60}%s"
                    .formatted(Pattern.quote(title), Pattern.quote(requirement), Pattern.quote(condition));
        }
    }

    /** Returns the terms of the shipped roadmap. */
    public static List<Term> ofTheRoadmap() throws IOException {
        var roadmap = new ObjectMapper()
                .readTree(when().get("/v1/roadmaps/machine-learning").asByteArray());
        var terms = new ArrayList<Term>();
        for (JsonNode group : roadmap.path("stages").findValues("skillGroups")) {
            group.forEach(one -> {
                add(terms, one.path("title"), one);
                one.path("choices").forEach(choice -> add(terms, choice.path("title"), choice));
                placements(terms, one.path("placements"));
            });
        }
        return terms;
    }

    private static void placements(List<Term> terms, JsonNode placements) {
        placements.forEach(one -> {
            add(terms, one.at("/skill/title"), one);
            placements(terms, one.path("children"));
        });
    }

    private static void add(List<Term> terms, JsonNode title, JsonNode of) {
        var requirement = of.path("requirement").asText();
        var condition = of.path("condition").asText("");
        boolean said = List.of("recommended", "optional").contains(requirement);
        if (said || !condition.isEmpty()) {
            terms.add(new Term(lower(title.asText()), said ? requirement : "", lower(condition)));
        }
    }

    /** Returns the text of a page alone, in small letters, each white space a single space. */
    public static String plain(String page) {
        return lower(page.replaceAll("(?s)<(style|script|head).*?</\\1>", "")
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }

    private static String lower(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
