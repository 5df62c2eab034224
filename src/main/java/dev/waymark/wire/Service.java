package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the service offers now; where every client starts.
 *
 * @param release the newest release; a client that wants a consistent view sends it with every later call
 * @param languages the languages in which content is offered (BCP 47)
 * @param defaultLanguage the language of an answer for which none is asked
 * @param license the terms under which the texts may be used
 * @param links where things are
 */
@Schema(description = "What the service offers now; where every client starts.")
public record Service(
        int release, List<String> languages, String defaultLanguage, License license, ServiceLinks links) {}
