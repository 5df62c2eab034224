package dev.waymark.content;

import java.util.List;
import java.util.stream.Collectors;

/** Documents break the rules of the content; nothing was published. */
public class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    public RejectedException(List<Finding> findings) {
        super(findings.stream()
                .map(finding -> "%s %s, %s: %s"
                        .formatted(finding.type().value(), finding.slug(), finding.pointer(), finding.detail()))
                .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
