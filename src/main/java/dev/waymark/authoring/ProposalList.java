package dev.waymark.authoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of proposals, the newest first.")
public record ProposalList(List<Proposal> items, @Nullable String next) {}
