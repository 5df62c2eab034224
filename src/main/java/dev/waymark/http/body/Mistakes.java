package dev.waymark.http.body;

import dev.waymark.problem.ProblemError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with a body. The first mistakes are kept and the rest is counted, since a body can have a million. */
final class Mistakes {

    /** More of them help nobody. */
    static final int MOST = 100;

    private final List<ProblemError> first = new ArrayList<>();
    private int count;

    /** Adds a mistake, which is described only if it is kept. */
    void add(Supplier<ProblemError> mistake) {
        count++;
        if (first.size() < MOST) {
            first.add(mistake.get());
        }
    }

    int count() {
        return count;
    }

    List<ProblemError> first() {
        return first;
    }
}
