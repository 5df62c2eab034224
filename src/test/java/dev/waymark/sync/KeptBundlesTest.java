package dev.waymark.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.model.Sha256;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.FormerContentGone;
import dev.waymark.reading.Versions;
import dev.waymark.store.sync.ReleaseMarks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Bundles are made one after the other, waited for by a few, and kept as long as there is room. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptBundlesTest {
    private static final int PLENTY = Integer.MAX_VALUE;

    /** Languages without documents, so that a bundle is but a head: it is longer with the longer name. */
    private static final String EMPTY = "xx";

    private static final String LONGER = EMPTY + "-" + Sha256.of(EMPTY);

    @Inject
    Versions versions;

    @Inject
    ReleaseMarks marks;

    @Inject
    BundleLines lines;

    @Inject
    RequestContextController context;

    /** So many bundles may be begun. */
    private final Semaphore turns = new Semaphore(0);

    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<Bundles> all = new ArrayList<>();

    @AfterEach
    void end() {
        all.forEach(bundles -> bundles.end(new ShutdownEvent()));
    }

    @Test
    void four_wait_for_a_bundle_and_others_are_told_to_come_again() {
        var bundles = keeping(PLENTY);
        var waiting = fourWait(bundles, key("en"));
        assertRefused(bundles, key("en"), "others wait");
        turns.release();
        var made = waiting.get(0).join();
        assertThat(waiting).allSatisfy(bundle -> assertThat(bundle.join()).isSameAs(made));
        assertThat(bundles.get(key("en"))).isSameAs(made);
        assertThat(begun).containsExactly("1 en");
    }

    @Test
    void eight_bundles_wait_for_their_turn_and_one_of_a_former_release() {
        var bundles = keeping(PLENTY);
        fourWait(bundles, key("en"));
        assertRefused(bundles, former("en"), "others wait");
        assertRefused(bundles, former("es"), "Other bundles");
        for (var language : List.of("a", "b", "c", "d", "e", "f", "g")) {
            assertRefused(bundles, key(language), "others wait");
        }
        assertRefused(bundles, key("es"), "Other bundles");
        assertRefused(bundles, key("a"), "others wait");
    }

    @Test
    void the_newest_release_goes_before_former_ones() {
        var bundles = keeping(PLENTY);
        var waiting = fourWait(bundles, key("en"));
        assertRefused(bundles, former("en"), "others wait");
        assertRefused(bundles, key("es"), "others wait");
        turns.release(4);
        waiting.forEach(CompletableFuture::join);
        bundles.get(key("es"));
        assertThatThrownBy(() -> bundles.get(former("en"))).isInstanceOf(NoSuchElementException.class);
        assertThat(begun).startsWith("1 en", "1 es", "0 en");
    }

    @Test
    void what_is_withdrawn_meanwhile_is_for_nobody() throws IOException {
        var before = BundleTest.kept();
        var bundles = keeping(PLENTY);
        var waiting = fourWait(bundles, key("en"));
        bundles.forget(new FormerContentGone());
        assertThat(waiting)
                .allSatisfy(bundle -> assertThatThrownBy(bundle::join).hasMessageContaining("withdrawn"));
        turns.release(2);
        assertThat(bundles.get(key("en")).file().path()).exists();
        bundles.forget(new FormerContentGone());
        assertThat(BundleTest.kept()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void what_was_asked_for_longest_ago_makes_room() {
        turns.release(5);
        var plenty = keeping(PLENTY);
        long both = plenty.get(key("en")).gzip().length()
                + plenty.get(key("es")).gzip().length();
        var tight = keeping(both - 1);
        var first = tight.get(key("en"));
        var second = tight.get(key("es"));
        assertThat(first.file().path()).doesNotExist();
        assertThat(second.file().path()).exists();
        assertThat(tight.get(key("es"))).isSameAs(second);
        assertThat(tight.get(key("en"))).isNotSameAs(first);
        assertThat(second.file().path()).doesNotExist();
        assertThat(begun).hasSize(5);
    }

    @Test
    void what_is_kept_and_counted_is_gzip_alone_however_long_the_lines_are() {
        turns.release(2);
        long gzip = keeping(PLENTY).get(key("en")).gzip().length();
        var made = keeping(gzip).get(key("en"));
        assertThat(made.file().path()).hasSize(gzip);
        assertThat(made.lines().length()).isGreaterThan(3 * gzip);
    }

    @Test
    void a_bundle_that_is_larger_than_all_that_is_kept_is_refused_and_not_begun_again() throws IOException {
        turns.release(2);
        var before = BundleTest.kept();
        var bundles = keeping(1000);
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> bundles.get(key("en"))).isInstanceOfSatisfying(ProblemException.class, refusal -> {
                assertThat(refusal.type()).isEqualTo(ProblemType.BUNDLE_TOO_LARGE);
                assertThat(refusal.headers()).containsEntry("Retry-After", "3600");
            });
        }
        assertThat(begun).containsExactly("1 en");
        assertThat(BundleTest.kept()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void refusals_push_out_older_refusals_and_no_bundle() {
        turns.release(105);
        long length = keeping(PLENTY).get(head(0, EMPTY)).gzip().length();
        var bundles = keeping(length);
        var made = bundles.get(head(0, EMPTY));
        // The last one begins when room has been made for the one before.
        for (int withdrawn = 1; withdrawn <= 102; withdrawn++) {
            assertRefused(bundles, head(withdrawn, LONGER), "Sync page by page");
        }
        assertThat(bundles.get(head(0, EMPTY))).isSameAs(made);
        assertThat(made.file().path()).exists();
        assertRefused(bundles, head(102, LONGER), "Sync page by page");
        assertThat(begun).hasSize(104);
        assertRefused(bundles, head(1, LONGER), "Sync page by page");
        assertThat(begun).hasSize(105);
    }

    private BundleKey head(int withdrawn, String language) {
        return new BundleKey(1, key("en").mark(), withdrawn, language);
    }

    /** Those of the application, with a limit and with turns of their own. */
    private Bundles keeping(long bytes) {
        var writer = new BundleWriter(marks, lines, context) {
            @Override
            Bundle write(BundleKey key, long mostBytes, BooleanSupplier unwanted) {
                try {
                    turns.acquire();
                } catch (InterruptedException e) {
                    throw new CancellationException();
                }
                begun.add(key.release() + " " + key.language());
                return super.write(key, mostBytes, unwanted);
            }
        };
        var bundles = new Bundles(writer, versions, () -> new MemorySize(BigInteger.valueOf(bytes)));
        all.add(bundles);
        return bundles;
    }

    /** Has four ask for a bundle that is not made yet, and returns when all of them wait. */
    private static List<CompletableFuture<Bundle>> fourWait(Bundles bundles, BundleKey key) {
        var waiting = new ArrayList<CompletableFuture<Bundle>>();
        for (int reader = 0; reader < 4; reader++) {
            var bundle = new CompletableFuture<Bundle>();
            var thread = new Thread(() -> {
                try {
                    bundle.complete(bundles.get(key));
                } catch (ProblemException e) {
                    bundle.completeExceptionally(e);
                }
            });
            thread.start();
            while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
                Thread.onSpinWait();
            }
            waiting.add(bundle);
        }
        return waiting;
    }

    private static void assertRefused(Bundles bundles, BundleKey key, String detail) {
        assertThatThrownBy(() -> bundles.get(key))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(detail);
    }

    private BundleKey key(String language) {
        return new BundleKey(1, marks.state(1).orElseThrow().mark(), 0, language);
    }

    /** Of a release before the first one, which is not there when its turn comes. */
    private static BundleKey former(String language) {
        return new BundleKey(0, "", 0, language);
    }
}
