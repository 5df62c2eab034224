package dev.waymark.reading;

/** Says that a release is being published; readers get it when its transaction has ended. */
public record ReleasePublished(int number) {}
