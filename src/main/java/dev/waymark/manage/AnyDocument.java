package dev.waymark.manage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stands for what readers get of an entry of any type, in whose place the contract has that of each. */
@Schema(name = AnyDocument.NAME)
interface AnyDocument {
    String NAME = "AnyDocument";
}
