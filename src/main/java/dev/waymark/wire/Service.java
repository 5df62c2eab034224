package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param release the newest; a client that wants a consistent view sends it with every later call */
@Schema(description = "What the service offers now; where every client starts.")
public record Service(
        int release, List<String> languages, String defaultLanguage, License license, ServiceLinks links) {}
