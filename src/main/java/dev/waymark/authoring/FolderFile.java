package dev.waymark.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a content folder. Links are followed, since deployments swap a whole folder by one; names that begin with a dot
 * are passed over, since version control, editors and Kubernetes keep what is theirs under such names.
 *
 * @param name the path below the content folder, with slashes
 * @param path where the file lies
 * @param fault why it cannot be read; null if nothing is known to keep it from that
 */
record FolderFile(String name, Path path, @Nullable String fault) {
    static final String UNREADABLE = "cannot be read; check the rights of the file and of its folders";

    /** Returns the files of one folder within a content folder, by name. */
    static List<FolderFile> in(Path content, String folder) {
        var found = new ArrayList<FolderFile>();
        var start = content.resolve(folder);
        if (Files.exists(start)) {
            try {
                Files.walkFileTree(
                        start,
                        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                        Integer.MAX_VALUE,
                        new Collector(content, found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        found.sort(Comparator.comparing(FolderFile::name));
        return found;
    }

    /** Returns the names of the folders within a content folder in which YAML files lie. */
    static List<String> foldersWithYaml(Path content) {
        try (Stream<Path> folders = Files.list(content)) {
            return folders.filter(folder -> Files.isDirectory(folder) && !hidden(folder) && holdsYaml(folder))
                    .map(folder -> nameOf(content, folder).replaceFirst("/$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsYaml(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".yaml"));
        } catch (IOException e) {
            return false; // nobody reads what the folder does not show
        }
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static String nameOf(Path content, Path path) {
        return content.relativize(path).toString().replace('\\', '/');
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path content;
        private final List<FolderFile> found;

        Collector(Path content, List<FolderFile> found) {
            this.content = content;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // A link is followed unless it leads nowhere.
            return add(file, attributes.isSymbolicLink() ? "the link leads nowhere" : null);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            return add(file, reason instanceof FileSystemLoopException ? "the link leads to itself" : UNREADABLE);
        }

        private FileVisitResult add(Path file, @Nullable String fault) {
            if (!hidden(file)) {
                found.add(new FolderFile(nameOf(content, file), file, fault));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
