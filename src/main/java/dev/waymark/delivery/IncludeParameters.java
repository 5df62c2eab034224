package dev.waymark.delivery;

import dev.waymark.reading.VersionParameters;
import java.util.Set;

/** Which version of a document is asked for, and what else is to come with it: only what the document can refer to. */
public abstract class IncludeParameters extends VersionParameters {
    static final String DOCUMENTS =
            "What else to send in `included`: every such document to which the answer refers, and the"
                    + " skills to which included job roles and learning resources refer; no further.";
    static final String REFERENCES =
            " `references` are the first 100 of what `/references` lists, whose `next` goes on there.";

    abstract Set<Includable> asked();
}
