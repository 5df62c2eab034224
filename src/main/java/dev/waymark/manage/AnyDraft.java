package dev.waymark.manage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stands for the document of an entry of any type, in whose place the contract has that of each. */
@Schema(name = AnyDraft.NAME)
interface AnyDraft {
    String NAME = "AnyDraft";
}
