package dev.waymark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What somebody has written as a tree that knows where each place was. */
interface TextTree {
    JsonNode root();

    /** What is wrong with its form; empty if the tree can be read. */
    List<Mistake> mistakes();

    /** The line of that place (RFC 6901), or of the nearest place around it. */
    int line(String pointer);
}
