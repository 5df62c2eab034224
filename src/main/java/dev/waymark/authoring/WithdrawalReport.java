package dev.waymark.authoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a withdrawal did, or would do.")
public record WithdrawalReport(
        @Nullable Integer release,
        @Nullable Instant publishedAt,
        List<String> urls,
        List<Integer> notes,
        List<Mention> mentions) {}
