package dev.waymark.authoring;

import static java.util.stream.Collectors.toMap;

import dev.waymark.content.EntryRef;
import dev.waymark.content.Finding;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Slug;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells at which line of which file something was found in documents that were read from files. */
class FileFindings {
    private final Map<EntryRef, ContentFile> files;

    FileFindings(Map<ContentFile, AuthoredDocument> documents) {
        this.files = documents.entrySet().stream()
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

    /** A file is read once more, since trees are too large to be kept. */
    private Mistake of(Finding finding) {
        var file = files.get(new EntryRef(finding.type(), new Slug(finding.slug())));
        return file == null
                ? new Mistake(
                        "%s/%s.yaml".formatted(finding.type().value(), finding.slug()),
                        1,
                        place(finding) + finding.detail(),
                        finding.allowed())
                : new Mistake(
                        file.name(),
                        new YamlTree(file.name(), file.text()).line(finding.pointer()),
                        place(finding) + finding.detail(),
                        finding.allowed());
    }
}
