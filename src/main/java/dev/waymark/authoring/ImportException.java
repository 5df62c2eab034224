package dev.waymark.authoring;

import java.util.List;
import java.util.stream.Collectors;

/** Content files are wrong; nothing was imported. */
public class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    public ImportException(List<Mistake> mistakes) {
        super("Nothing was imported, because of %s mistake(s) in the content files:%n%s"
                .formatted(
                        mistakes.size(),
                        mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"))));
        this.mistakes = List.copyOf(mistakes);
    }

    /** What is wrong, in the order of files and lines. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
