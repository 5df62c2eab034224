package dev.waymark.reading;

import java.time.Instant;

/**
 * Says that a scheduled release is being given up.
 *
 * @param scheduled its id
 * @param publishAt when its time had come
 * @param at when it was given up
 */
public record ScheduledReleaseFailed(int scheduled, Instant publishAt, Instant at) {}
