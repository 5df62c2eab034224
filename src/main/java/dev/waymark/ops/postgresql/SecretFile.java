package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner can read, from the first byte on. */
public final class SecretFile {

    private SecretFile() {}

    /** Writes a file that is there as a whole or not at all. */
    public static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.writeString(create(unfinished), text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Creates an empty file. */
    static Path create(Path path) throws IOException {
        FileAttribute<?>[] attributes =
                path.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[] {};
        return Files.createFile(path, attributes);
    }
}
