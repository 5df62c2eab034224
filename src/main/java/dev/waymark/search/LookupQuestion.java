package dev.waymark.search;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import org.jspecify.annotations.Nullable;

/** What is looked up, as a value. */
record LookupQuestion(String uri, VersionRequest version, PageRequest page) {
    private static final int LONGEST = 2000;

    static LookupQuestion of(LookupParameters parameters, Versions versions) {
        return new LookupQuestion(
                Parameters.required("uri", Parameters.text("uri", parameters.uri, 1, LONGEST)),
                versions.asked(parameters),
                PageRequest.of(parameters.limit, null, parameters.cursor));
    }

    /** Where the page starts; null for the first one. What was made for another question ends in a problem. */
    @Nullable
    Cursor cursor() {
        return page.cursorOf(bound());
    }

    /** The text to which cursors are bound: everything but the page. */
    String bound() {
        return "lookup %s %s %s".formatted(uri, version.language(), version.release());
    }
}
