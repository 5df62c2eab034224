package dev.waymark.manage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stands for what is translated of an entry of any type, in whose place the contract has that of each. */
@Schema(name = AnyTexts.NAME)
interface AnyTexts {
    String NAME = "AnyTexts";
}
