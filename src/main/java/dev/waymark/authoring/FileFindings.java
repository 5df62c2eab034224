package dev.waymark.authoring;

import static java.util.stream.Collectors.toMap;

import dev.waymark.content.EntryRef;
import dev.waymark.content.Finding;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    List<Mistake> of(List<Finding> findings) {
        return sorted(findings.stream().map(this::of).toList());
    }

    private Mistake of(Finding finding) {
        return line(finding)
                .map(line -> Mistake.of(line.file(), line.number(), finding))
                .orElseGet(
                        () -> Mistake.of("%s/%s.yaml".formatted(finding.type().value(), finding.slug()), 1, finding));
    }

    /** Tells findings to whoever has sent the texts; those whose cause came with none of them stand at the end. */
    List<ProblemError> errors(List<Finding> findings) {
        var here = new ArrayList<Mistake>();
        var elsewhere = new ArrayList<ProblemError>();
        for (var finding : findings) {
            line(finding)
                    .ifPresentOrElse(
                            line -> here.add(Mistake.of(line.file(), line.number(), finding)),
                            () -> elsewhere.add(ReportedFinding.error(finding)));
        }
        return Stream.concat(sorted(here).stream().map(Mistake::error), elsewhere.stream())
                .toList();
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
