package dev.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.model.EntryType;
import dev.waymark.store.PageQuery.Order;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntersectionTest {
    private static final Filter STAGE = new Filter.Facet("stage", List.of("beginner", "advanced"));
    private static final Filter ROADMAP = new Filter.Facet("roadmap", List.of("machine-learning"));
    private static final Filter SKILL = new Filter.Facet("skill", List.of("python"));
    private static final Filter FOR_ROLE = new Filter.TeachesFor(List.of("data-analyst"));
    private static final Filter BOOK = new Filter.Facet("kind", List.of("book"));
    private static final int FEW = Thresholds.OF_A_PAGE.found();

    @Test
    void filters_by_reference_are_read_together() {
        assertThat(of(Order.TITLE, STAGE, SKILL)).contains(new Intersection(List.of(STAGE, SKILL), FEW));
        assertThat(of(Order.UPDATED, FOR_ROLE, SKILL)).contains(new Intersection(List.of(SKILL, FOR_ROLE), FEW));
    }

    @Test
    void more_is_looked_up_where_further_filters_leave_some_of_it_out() {
        assertThat(of(Order.TITLE, STAGE, BOOK, SKILL)).contains(new Intersection(List.of(STAGE, SKILL), 2 * FEW));
    }

    @Test
    void one_filter_by_reference_leads_the_list_alone() {
        assertThat(of(Order.TITLE)).isEmpty();
        assertThat(of(Order.TITLE, BOOK, FOR_ROLE)).isEmpty();
    }

    @Test
    void nothing_is_read_together_where_all_is_compared_or_items_are_named() {
        assertThat(of(Order.POSITION, ROADMAP, SKILL)).isEmpty();
        assertThat(of(Order.TITLE, STAGE, SKILL, new Filter.Slugs(List.of("kaggle"))))
                .isEmpty();
    }

    private static Optional<Intersection> of(Order order, Filter... filters) {
        var query = new PageQuery(
                EntryType.LEARNING_RESOURCE, "en", 1, List.of(filters), order, null, 21, Integer.MAX_VALUE);
        return Intersection.of(query, Thresholds.OF_A_PAGE);
    }
}
