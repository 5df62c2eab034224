package dev.waymark.manage;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of a document, as they stand in its schema; only those that are to change. */
@Schema(
        type = SchemaType.OBJECT,
        description = "Members of the document, each as the document has it; only those that are to change (RFC 7396).")
interface MergePatch {}
