package dev.waymark.content;

import dev.waymark.model.Assertion;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Depth;
import dev.waymark.model.LearningResource;
import dev.waymark.model.LearningResourceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules of good style that one document keeps or breaks alone. */
final class StyleRules {
    private static final Set<LearningResourceKind> SHALLOW = EnumSet.of(
            LearningResourceKind.CONFERENCE, LearningResourceKind.COMPETITION_PLATFORM, LearningResourceKind.COMMUNITY);

    private final AuthoredDocument document;
    private final List<Finding> findings = new ArrayList<>();

    private StyleRules(AuthoredDocument document) {
        this.document = document;
    }

    static List<Finding> check(AuthoredDocument document) {
        var rules = new StyleRules(document);
        rules.sources();
        if (document instanceof LearningResource resource) {
            rules.depths(resource);
        }
        Spelling.british(document).forEach((pointer, detail) -> rules.find(Rule.SPELLING, pointer, detail));
        return rules.findings;
    }

    private void sources() {
        if (document.source() == null) {
            document.edges().stream()
                    .filter(edge -> edge.attributes().assertion() == Assertion.STATED)
                    .findFirst()
                    .ifPresent(edge -> find(
                            Rule.UNSOURCED_STATEMENT,
                            edge.pointer(),
                            "is stated, but the document names no source that states it"));
        }
    }

    private void depths(LearningResource resource) {
        for (int i = 0; i < resource.teaches().size(); i++) {
            if (resource.teaches().get(i).depth() == Depth.DEEP && SHALLOW.contains(resource.kind())) {
                find(
                        Rule.SHALLOW_KIND,
                        "/teaches/%s/depth".formatted(i),
                        "a %s teaches nothing in depth"
                                .formatted(resource.kind().value()));
            }
        }
    }

    private void find(Rule rule, String pointer, String detail) {
        findings.add(new Finding(rule, document.type(), document.slug().value(), pointer, detail));
    }
}
