package dev.waymark.publishing;

import dev.waymark.content.Finding;
import java.util.List;

/** Says what was found in a release that is being published. */
record PublishedFindings(List<Finding> findings) {}
