package dev.waymark.http.request;

import dev.waymark.http.response.Alternates;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.KeptAnswers;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps answers that are likely to be asked for. */
@ApplicationScoped
public class WarmAnswers {

    private final KeptAnswers kept;
    private final DefaultHeaders defaults;
    private final Operations operations;

    WarmAnswers(KeptAnswers kept, DefaultHeaders defaults, Operations operations) {
        this.operations = operations;
        this.kept = kept;
        this.defaults = defaults;
    }

    /**
     * Keeps the answer at a path.
     *
     * @return whether there is room for more
     */
    public boolean keep(String path, Answer answer) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        defaults.set(headers, path);
        PathOperations place = operations.at(path).orElseGet(() -> PathOperations.none(path));
        operations
                .at(path, "GET")
                .ifPresent(reading -> reading.tellDeprecation(MultiMap.caseInsensitiveMultiMap(), headers));
        Alternates.add(headers, place.alternates(path, MultiMap.caseInsensitiveMultiMap()));
        return kept.keep(path, place.template(), answer, headers);
    }
}
