package dev.waymark.access;

import static dev.waymark.problem.ProblemType.IDEMPOTENCY_IN_FLIGHT;
import static dev.waymark.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;

import dev.waymark.http.request.RepeatableRequests;
import dev.waymark.http.request.RepeatableRequests.Repeatable;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Sha256;
import dev.waymark.store.access.Idempotencies;
import dev.waymark.store.access.Idempotencies.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers a request that comes again as the first time, for a day. The answer is kept in the transaction of its effect, sealed
 * with the caller's key, since it can have a key in it (ADR 27).
 */
@ApplicationScoped
public class Idempotency {
    private static final String LOCATION = "Location";

    private final RepeatableRequests requests;
    private final Idempotencies kept;

    Idempotency(RepeatableRequests requests, Idempotencies kept) {
        this.requests = requests;
        this.kept = kept;
    }

    /**
     * Does the work in a transaction, unless the present request has been answered already.
     *
     * @param body the body of the request
     */
    @Transactional
    public Answer answer(byte[] body, Caller caller, Supplier<Answer> work) {
        return answer(Sha256.of(body), caller, work);
    }

    /**
     * Does the same for a request whose body is too large for memory.
     *
     * @param body the SHA-256 of the body
     */
    @Transactional
    public Answer answer(String body, Caller caller, Supplier<Answer> work) {
        Repeatable request = requests.present(body);
        String name = request.name();
        if (name == null) {
            return work.get();
        }
        if (!kept.begin(caller.id(), name)) {
            throw IDEMPOTENCY_IN_FLIGHT
                    .because("The same request is under way. Send it again in a second, to get its answer.")
                    .withHeader("Retry-After", "1");
        }
        kept.forget(caller.id(), name);
        Seal seal = new Seal(caller.text().text(), "answer to " + name);
        Optional<Kept> former = kept.find(caller.id(), name);
        if (former.isPresent()) {
            return repeated(former.get(), request, seal);
        }
        Answer answer = work.get();
        kept.forgetSome();
        kept.add(
                caller.id(),
                name,
                new Kept(request.digest(), answer.status(), answer.headers().get(LOCATION), seal.close(answer.body())));
        return answer;
    }

    private static Answer repeated(Kept former, Repeatable request, Seal seal) {
        if (!former.request().equals(request.digest())) {
            throw IDEMPOTENCY_KEY_REUSED.because(
                    "This Idempotency-Key came with another request within the last 24 hours. Send a new one with a new request.");
        }
        if (former.answer().length == 0) {
            throw IDEMPOTENCY_KEY_REUSED.because(
                    "The request was done, and its answer is gone, since content was withdrawn meanwhile."
                            + " Look at what is there now, and send a new Idempotency-Key with a new request.");
        }
        byte[] body = seal.open(former.answer())
                .orElseThrow(() -> IDEMPOTENCY_KEY_REUSED.because(
                        "The request was answered before your key was rotated, and only the former text of it opens that answer."
                                + " Look at what is there now, and send a new Idempotency-Key with a new request."));
        Answer answer = Answer.untagged(former.status(), Answer.JSON, body, CachePolicy.NO_STORE)
                .with("Idempotency-Replayed", "true");
        return former.location() == null ? answer : answer.with(LOCATION, former.location());
    }
}
