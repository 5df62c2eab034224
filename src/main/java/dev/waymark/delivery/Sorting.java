package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.PageQuery.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a list is to be sorted. */
final class Sorting {
    private static final List<String> WITHOUT_POSITION = List.of("title", "updatedAt", "-updatedAt");
    private static final List<String> WITH_POSITION = List.of("position", "title", "updatedAt", "-updatedAt");

    private Sorting() {}

    static Order ofRoadmaps(@Nullable String sort) {
        return order(Parameters.oneOf("sort", sort, WITHOUT_POSITION, "title"));
    }

    static Order ofParts(@Nullable String sort) {
        return order(Parameters.oneOf("sort", sort, WITH_POSITION, "position"));
    }

    static Order ofPlaced(PlacedListParameters parameters) {
        boolean inRoadmap = parameters.roadmap != null && !parameters.roadmap.isEmpty();
        var sort = Parameters.oneOf("sort", parameters.sort, WITH_POSITION, inRoadmap ? "position" : "title");
        if (sort.equals("position") && !inRoadmap) {
            throw ProblemType.INVALID_PARAMETER.because(
                    "Only the content of a roadmap has a position: sort=position needs the parameter roadmap.",
                    ProblemError.inParameter("sort", "position needs roadmap", WITHOUT_POSITION));
        }
        return order(sort);
    }

    private static Order order(String sort) {
        return switch (sort) {
            case "position" -> Order.POSITION;
            case "updatedAt" -> Order.UPDATED;
            case "-updatedAt" -> Order.UPDATED_LAST;
            default -> Order.TITLE;
        };
    }
}
