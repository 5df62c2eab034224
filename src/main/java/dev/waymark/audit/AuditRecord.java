package dev.waymark.audit;

import dev.waymark.model.EntryType;
import dev.waymark.store.audit.AuditPages;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something that was done; null where a member does not apply.")
public record AuditRecord(
        Instant at,
        @Nullable String key,
        String action,
        @Nullable EntryType type,
        @Nullable String slug,
        @Nullable String language,
        String href,
        @Nullable Integer fromVersion,
        @Nullable Integer toVersion,
        @Nullable Integer fromRevision,
        @Nullable Integer toRevision,
        @Nullable Integer release,
        @Nullable String requestId) {

    static AuditRecord of(AuditPages.Row row) {
        var type = Arrays.stream(EntryType.values())
                .filter(one -> one.value().equals(row.type()))
                .findFirst()
                .orElse(null);
        return new AuditRecord(
                row.at(),
                row.key(),
                row.action(),
                type,
                row.slug(),
                row.language(),
                href(row, type),
                row.fromVersion(),
                row.toVersion(),
                row.fromRevision(),
                row.toRevision(),
                row.release(),
                row.request());
    }

    private static String href(AuditPages.Row row, @Nullable EntryType type) {
        if (type != null) {
            return "/v1/manage/%s/%s"
                    .formatted(type.collection(), Objects.requireNonNullElse(row.subject(), row.slug()));
        }
        if (row.subject() == null) {
            return "/v1/releases/" + row.release();
        }
        var list = switch (row.action().substring(0, row.action().indexOf('.'))) {
            case "key" -> "keys";
            case "webhook" -> "webhooks";
            case "release" -> "scheduled-releases";
            default -> "proposals";
        };
        return "/v1/manage/%s/%s".formatted(list, row.subject());
    }
}
