package dev.waymark.formats;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stands in the contract for JSON-LD, of which schema.org says what members it has. */
@Schema(
        name = "LinkedData",
        type = SchemaType.OBJECT,
        description =
                "JSON-LD with the vocabulary of schema.org. What is unknown is left out. Addresses are absolute; `@id` names a"
                        + " thing in every release and language. No text has a `<`, so that all of it may stand in a script element.")
interface LinkedData {}
