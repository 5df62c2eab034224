package dev.waymark.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param items one for each name, in the order of the names */
@Schema(description = "What is meant by names.")
public record MatchedNameList(List<MatchedName> items) {}
