package dev.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.model.EntryType;
import dev.waymark.store.PageQuery.Order;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeadTest {
    private static final Filter SKILL = new Filter.Facet("skill", List.of("python"));
    private static final Filter SKILLS = new Filter.Facet("skill", List.of("python", "sql"));
    private static final Filter STAGE = new Filter.Facet("stage", List.of("beginner"));
    private static final Filter ROADMAP = new Filter.Facet("roadmap", List.of("machine-learning"));
    private static final Filter BOOK = new Filter.Facet("kind", List.of("book"));
    private static final Filter KINDS = new Filter.Facet("kind", List.of("book", "course"));
    private static final Filter FREE = new Filter.Facet("access", List.of("free"));
    private static final Filter FOR_ROLE = new Filter.TeachesFor(List.of("data-analyst"));

    @Test
    void the_rarest_of_single_values_leads() {
        assertThat(lead(BOOK, FREE)).contains(new Lead(List.of(BOOK, FREE)));
        assertThat(lead(STAGE, SKILL, KINDS, BOOK)).contains(new Lead(List.of(STAGE, SKILL, BOOK)));
    }

    @Test
    void only_one_value_alone_is_known_before_the_database_is_asked() {
        assertThat(lead(BOOK).orElseThrow().isKnown()).isTrue();
        assertThat(Stream.of(lead(BOOK, FREE), lead(SKILLS), lead(FOR_ROLE)))
                .noneMatch(lead -> lead.orElseThrow().isKnown());
    }

    @Test
    void what_few_items_have_goes_before_words_of_vocabularies() {
        assertThat(lead(BOOK, SKILLS)).contains(new Lead(List.of(SKILLS)));
        assertThat(lead(BOOK, FOR_ROLE, FREE)).contains(new Lead(List.of(FOR_ROLE)));
        assertThat(lead(FOR_ROLE, SKILL)).contains(new Lead(List.of(SKILL)));
    }

    @Test
    void nothing_leads_where_the_items_are_named_or_no_facet_could() {
        assertThat(lead()).isEmpty();
        assertThat(lead(BOOK, new Filter.Slugs(List.of("kaggle")))).isEmpty();
        assertThat(lead(STAGE, new Filter.RequiredBy(List.of("data-analyst")))).isEmpty();
    }

    @Test
    void several_words_of_a_vocabulary_lead_where_nothing_else_does() {
        assertThat(lead(KINDS)).contains(new Lead(List.of(KINDS)));
        assertThat(lead(KINDS, FREE)).contains(new Lead(List.of(FREE)));
    }

    @Test
    void hours_are_looked_for_below_the_next_step() {
        var hours = new Filter.HoursUpTo(40);
        var lead = lead(KINDS, hours).orElseThrow();
        assertThat(lead.values()).containsExactly("hours=64");
        assertThat(lead.fulfils(hours)).isFalse();
        assertThat(lead(BOOK, hours).orElseThrow().values()).containsExactly("kind=book", "hours=64");
    }

    @Test
    void only_a_roadmap_gives_positions() {
        assertThat(lead(Order.POSITION, SKILL, ROADMAP, BOOK)).contains(new Lead(List.of(ROADMAP)));
        assertThat(lead(Order.POSITION, ROADMAP, new Filter.Slugs(List.of("kaggle"))))
                .contains(new Lead(List.of(ROADMAP)));
        assertThat(lead(Order.POSITION, FREE)).isEmpty();
    }

    private static Optional<Lead> lead(Filter... filters) {
        return lead(Order.TITLE, filters);
    }

    private static Optional<Lead> lead(Order order, Filter... filters) {
        return Lead.of(new PageQuery(EntryType.SKILL, "en", 1, List.of(filters), order, null, 21, 1));
    }
}
