package dev.waymark.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param value the word for the parameter of that name */
@Schema(description = "A value that found items have.")
public record FacetValue(String value, String label, int count) {}
