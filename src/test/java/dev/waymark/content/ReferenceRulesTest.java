package dev.waymark.content;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Relation;
import dev.waymark.model.Slug;
import dev.waymark.store.Links.Arrow;
import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Skills that build upon each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceRulesTest {
    private static final int MANY = 5_000;

    private final DocumentJson json =
            new DocumentJson(Validation.buildDefaultValidatorFactory().getValidator());
    private final ContentView content = new ContentView(new Languages(List.of("en")), json);
    private final Map<Long, AuthoredDocument> changed = new TreeMap<>();

    @Test
    void a_circle_is_told_once_by_its_path() {
        skill(0, 1);
        skill(1, 2);
        skill(2, 0);
        skill(3, 2);
        assertThat(circles()).containsExactly("s0 /prerequisites/0/skill s0 → s1 → s2 → s0");
    }

    @Test
    void circles_that_share_a_skill_are_told_each() {
        skill(0, 1, 2);
        skill(1, 0);
        skill(2, 0);
        assertThat(circles())
                .containsExactly("s0 /prerequisites/0/skill s0 → s1 → s0", "s0 /prerequisites/1/skill s0 → s2 → s0");
    }

    @Test
    void what_leads_from_one_circle_into_another_is_none() {
        skill(0, 2, 1);
        skill(1, 0);
        skill(2, 3);
        skill(3, 2);
        assertThat(circles())
                .containsExactly("s0 /prerequisites/1/skill s0 → s1 → s0", "s2 /prerequisites/0/skill s2 → s3 → s2");
    }

    @Test
    void a_chain_however_long_is_no_circle() {
        for (int i = 0; i < MANY; i++) {
            skill(i, i + 1);
        }
        skill(MANY);
        assertThat(circles()).isEmpty();
    }

    @Test
    void of_a_very_long_circle_the_beginning_is_told() {
        for (int i = 0; i < MANY; i++) {
            skill(i, (i + 1) % MANY);
        }
        var beginning = IntStream.rangeClosed(0, 50).mapToObj(i -> "s" + i).collect(joining(" → "));
        assertThat(circles()).containsExactly("s0 /prerequisites/0/skill %s → … (4949 more) → s0".formatted(beginning));
    }

    @Test
    void of_very_many_circles_some_are_told() {
        skill(0, MANY - 1);
        for (int i = 1; i < MANY; i++) {
            skill(i, IntStream.of(i - 1, i / 2).distinct().toArray());
        }
        assertThat(circles()).hasSize(20);
    }

    @Test
    void the_slugs_of_what_has_not_changed_are_asked_for_together() {
        skill(0, 1);
        content.name(new EntryRef(EntryType.SKILL, new Slug("s1")), 1);
        var asked = new ArrayList<Collection<Long>>();
        var rules = new ReferenceRules(changed, content);
        rules.checkCycles(Relation.PREREQUISITE, List.of(new Arrow(1, 2), new Arrow(2, 0)), entries -> {
            asked.add(entries);
            return Map.of(1L, "one", 2L, "two");
        });
        assertThat(rules.findings())
                .extracting(Finding::detail)
                .containsExactly("a circle of prerequisite: s0 → one → two → s0");
        assertThat(asked)
                .singleElement()
                .satisfies(entries -> assertThat(entries).containsExactlyInAnyOrder(1L, 2L));
    }

    /** A skill that builds upon others. */
    private void skill(int number, int... prerequisites) {
        var links = IntStream.of(prerequisites)
                .mapToObj(skill -> "{\"skill\":\"s%s\",\"assertion\":\"editorial\"}".formatted(skill))
                .collect(joining(","));
        var document = json.stored(EntryType.SKILL, """
                {"slug":"s%s","title":"Skill","summary":"What it is.","kind":"tool","prerequisites":[%s]}""".formatted(number, links));
        content.put(number, document, Map.of());
        changed.put((long) number, document);
    }

    private List<String> circles() {
        var rules = new ReferenceRules(changed, content);
        rules.checkTargets();
        ReferenceRules.ACYCLIC.forEach(relation -> rules.checkCycles(relation, List.of(), entries -> Map.of()));
        return rules.findings().stream()
                .map(finding -> "%s %s %s"
                        .formatted(
                                finding.slug(),
                                finding.pointer(),
                                finding.detail().replace("a circle of prerequisite: ", "")))
                .toList();
    }
}
