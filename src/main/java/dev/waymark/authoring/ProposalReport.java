package dev.waymark.authoring;

import dev.waymark.content.Change;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a proposal asks for.")
public record ProposalReport(
        @Nullable Proposal proposal, List<Change> changes, List<ReportedFinding> findings, List<String> urls) {}
