package dev.waymark.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The terms under which texts may be used.
 *
 * @param name the short name of the licence
 * @param url where its text stands
 * @param attribution the line to show beside the texts
 */
@Schema(description = "The terms under which the texts may be used.")
public record License(String name, String url, String attribution) {}
