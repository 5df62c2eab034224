package dev.waymark.content;

/** Takes what a check of one document finds. */
interface Findings {
    /** @param pointer where in the document (RFC 6901) */
    void add(Rule rule, String pointer, String detail);
}
