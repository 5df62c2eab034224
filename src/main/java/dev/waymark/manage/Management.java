package dev.waymark.manage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a key allows, and where things are.")
public record Management(OwnKey key, int release, ManagementLinks links) {}
