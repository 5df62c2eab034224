package dev.waymark.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of what was done, the newest first.")
public record AuditRecordList(
        List<AuditRecord> items, @Nullable String next) {}
