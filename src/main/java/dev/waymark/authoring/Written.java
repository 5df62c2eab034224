package dev.waymark.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was done with texts.
 *
 * @param entries the entries whose drafts say now what a text says
 * @param created the texts of which a draft was made
 * @param changed the texts that replace a draft
 * @param unchanged the texts that bring nothing new
 * @param skipped the texts that were left out, because somebody has changed their entries since the last import
 */
record Written(
        Set<Long> entries,
        List<ContentText> created,
        List<ContentText> changed,
        List<ContentText> unchanged,
        List<ContentText> skipped) {
    Written() {
        this(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
