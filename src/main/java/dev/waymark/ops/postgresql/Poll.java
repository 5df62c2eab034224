package dev.waymark.ops.postgresql;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition by testing it again and again. */
final class Poll {

    private static final long PAUSE_MILLIS = 20;

    private Poll() {}

    /** Returns whether the condition became true in time; an interrupt ends the wait. */
    static boolean until(Duration timeout, BooleanSupplier condition) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || !pause()) {
                return false;
            }
        }
        return true;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
