package dev.waymark.ops;

import java.time.Duration;

/**
 * Tells when a process has come to rest after work, by the processor time that it took. To be asked at regular intervals;
 * whoever acts on it says so, since acting takes processor time as well and is no work.
 */
final class Idleness {
    private final Duration rest;
    private final Duration work;
    private Duration asked = Duration.ZERO;
    private Duration acted = Duration.ZERO;

    /**
     * Expects work from the start.
     *
     * @param rest what a process at rest takes at most between two questions
     * @param work what it has to have taken before since somebody acted
     */
    Idleness(Duration rest, Duration work) {
        this.rest = rest;
        this.work = work;
    }

    /** Whether it rests since the last question and has worked before, if it has taken so much by now. */
    boolean reached(Duration taken) {
        var since = taken.minus(asked);
        asked = taken;
        return since.compareTo(rest) <= 0 && taken.minus(acted).compareTo(work) >= 0;
    }

    /** Somebody has acted, and it has taken so much by now. */
    void acted(Duration taken) {
        asked = taken;
        acted = taken;
    }
}
