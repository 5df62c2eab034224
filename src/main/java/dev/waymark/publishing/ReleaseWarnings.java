package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.Finding;
import dev.waymark.content.PlacementOrder;
import dev.waymark.content.Rule;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.JobRole;
import dev.waymark.model.Requirement;
import dev.waymark.store.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what would mislead readers after a release although each of its documents is sound. */
@ApplicationScoped
class ReleaseWarnings {
    private static final Set<Requirement> DEMANDS =
            EnumSet.of(Requirement.REQUIRED, Requirement.CONDITIONAL, Requirement.CHOICE);

    private final DuplicateTitles duplicateTitles;
    private final LatePrerequisites latePrerequisites;
    private final UnreachedSkills unreachedSkills;

    ReleaseWarnings(
            DuplicateTitles duplicateTitles, LatePrerequisites latePrerequisites, UnreachedSkills unreachedSkills) {
        this.duplicateTitles = duplicateTitles;
        this.latePrerequisites = latePrerequisites;
        this.unreachedSkills = unreachedSkills;
    }

    /**
     * Returns what misleads in documents that change, and in what they leave behind.
     *
     * @param documents the documents, by entry
     * @param before what is public of them until then
     * @param content the documents, and all to which they refer
     * @param left skills to which fewer references lead
     * @param former the references until then of what changes or is retired, by entry
     */
    List<Finding> of(
            Map<Long, AuthoredDocument> documents,
            ContentView before,
            ContentView content,
            Collection<Long> retired,
            Collection<Long> left,
            Map<Long, List<Links.Current>> former) {
        var gone = new HashSet<>(retired);
        gone.addAll(documents.keySet());
        var findings = new ArrayList<Finding>();
        documents.values().forEach(document -> requirements(document, findings));
        findings.addAll(duplicateTitles.of(documents, before, gone));
        findings.addAll(PlacementOrder.check(documents.values(), content));
        findings.addAll(latePrerequisites.of(documents, before, content, gone));
        var skills = new HashSet<>(left);
        skills.removeAll(retired);
        findings.addAll(unreachedSkills.of(documents, content, skills, former));
        return findings;
    }

    private static void requirements(AuthoredDocument document, List<Finding> findings) {
        if (document instanceof JobRole role
                && role.skills().stream().noneMatch(skill -> DEMANDS.contains(skill.requirement()))) {
            findings.add(new Finding(
                    Rule.NOTHING_REQUIRED, role.type(), role.slug().value(), "/skills", "requires no skill"));
        }
    }
}
