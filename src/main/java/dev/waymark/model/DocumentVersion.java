package dev.waymark.model;

import java.util.List;

/** What the document of one entry is known by at any time. */
public interface DocumentVersion {

    EntryType type();

    Slug slug();

    String title();

    /** Returns every reference to another entry, in the order of the document. */
    List<Edge> edges();
}
