package dev.waymark.authoring;

import dev.waymark.content.EntryRef;
import dev.waymark.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that came together, before they are read.
 *
 * @param texts all that may hold a document
 * @param mistakes what is wrong already
 * @param passedOver what may be meant to hold content and holds none
 * @param removals entries that are to go, each with its line in {@link RemovalFile}
 */
record Incoming(
        List<ContentText> texts, List<Mistake> mistakes, List<Mistake> passedOver, Map<EntryRef, Integer> removals) {
    /** What all texts may have, in bytes: with what is made of them they take some sixteen times as much memory. */
    private static final long LARGEST =
            Math.min(128L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 16);

    /** More mistakes help nobody, and fill the memory. */
    private static final int MOST_MISTAKES = 10_000;

    Incoming() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    }

    /** Refuses more bytes than the memory has room for. */
    static void checkSize(long bytes) {
        if (bytes > LARGEST) {
            throw ProblemType.PAYLOAD_TOO_LARGE.because("This is more content than is read at once. Send it in parts.");
        }
    }

    static boolean isHopeless(List<Mistake> mistakes) {
        return mistakes.size() >= MOST_MISTAKES;
    }

    void refuse(String file, int line, String detail) {
        mistakes.add(new Mistake(file, line, detail, List.of()));
    }
}
