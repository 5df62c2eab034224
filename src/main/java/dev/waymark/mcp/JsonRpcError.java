package dev.waymark.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why a message has no result.")
record JsonRpcError(
        int code,
        String message,

        @Schema(type = SchemaType.OBJECT) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Object data) {}
