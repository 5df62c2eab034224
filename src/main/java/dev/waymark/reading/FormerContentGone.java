package dev.waymark.reading;

/** Says that nothing may be shown any more that was made of former releases: something was withdrawn, or this is another database. */
public record FormerContentGone() {}
