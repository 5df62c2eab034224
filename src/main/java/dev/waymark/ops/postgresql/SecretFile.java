package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner can read, from the first byte on. */
public final class SecretFile {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private SecretFile() {}

    /** Writes a file that is there as a whole or not at all, also after the power has failed. */
    public static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.writeString(create(unfinished), text);
        force(unfinished, StandardOpenOption.WRITE);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(file);
    }

    /** Sees to it that what was written into a file is there also after the power has failed. */
    public static void keep(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
        forceFolder(file);
    }

    /** Reads a file, and takes away what others may do with it. */
    public static String read(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ALONE);
        }
        return Files.readString(file);
    }

    /**
     * Creates an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if something has its name
     */
    public static Path create(Path path) throws IOException {
        FileAttribute<?>[] attributes = isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[] {};
        return Files.createFile(path, attributes);
    }

    private static void forceFolder(Path file) throws IOException {
        if (isPosix(file)) { // Elsewhere a folder cannot be opened.
            force(file.resolveSibling("."), StandardOpenOption.READ);
        }
    }

    private static void force(Path path, OpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
