package dev.waymark.delivery;

/** The parameters of a list of content, in whatever format; which page of it is asked for comes besides. */
public interface ListRequest {
    /** Reads what is listed, and in which order; what cannot be used ends in a problem. */
    ListReader reader();
}
