package dev.waymark.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.problem.ProblemException;

/** Something that an assistant can ask for. */
interface Tool {
    ToolUsage usage();

    /**
     * Answers, with the public URL of the same answer as {@code url}.
     *
     * @throws ProblemException if it cannot be answered
     */
    ObjectNode call(Arguments arguments);
}
