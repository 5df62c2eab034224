package dev.waymark.authoring;

import static java.util.stream.Collectors.toMap;

import dev.waymark.content.EntryRef;
import dev.waymark.content.Finding;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Slug;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells at which line of which file something was found in documents that were read from files. */
class FileFindings {
    private final Map<EntryRef, ContentText> texts;
    private @Nullable ContentText lastText;
    private @Nullable TextTree last;

    FileFindings(Map<ContentText, AuthoredDocument> documents) {
        this.texts = documents.entrySet().stream()
                .collect(toMap(document -> EntryRef.of(document.getValue()), Map.Entry::getKey));
    }

    /** Returns mistakes in the order of files and lines. */
    static List<Mistake> sorted(List<Mistake> mistakes) {
        return mistakes.stream()
                .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line))
                .toList();
    }

    static String place(Finding finding) {
        return finding.pointer().isEmpty() ? "" : finding.pointer() + ": ";
    }

    List<Mistake> of(List<Finding> findings) {
        return sorted(findings.stream().map(this::of).toList());
    }

    private Mistake of(Finding finding) {
        return line(finding)
                .map(line ->
                        new Mistake(line.file(), line.number(), place(finding) + finding.detail(), finding.allowed()))
                .orElseGet(() -> new Mistake(
                        "%s/%s.yaml".formatted(finding.type().value(), finding.slug()),
                        1,
                        place(finding) + finding.detail(),
                        finding.allowed()));
    }

    /** A line of a file, or of a body where the file is empty. */
    record Line(String file, int number) {}

    /**
     * Tells where the cause of a finding stands, if that is in one of the texts. One is read once more for all that was found in
     * it one after the other, since trees are too large to be kept.
     */
    Optional<Line> line(Finding finding) {
        var text = texts.get(new EntryRef(finding.type(), new Slug(finding.slug())));
        if (text == null) {
            return Optional.empty();
        }
        if (last == null || text != lastText) {
            last = text.tree();
            lastText = text;
        }
        return Optional.of(new Line(text.name(), last.line(finding.pointer())));
    }
}
