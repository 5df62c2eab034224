package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A lock that keeps a second instance from using the folder; the operating system releases it when the process ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock acquire(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new EmbeddedPostgresException(
                        "Another instance of Waymark is using the data folder %s: stop it, set WAYMARK_DATA to another folder, or %s."
                                .formatted(folder.root(), EmbeddedPostgresException.WAY_OUT));
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Cannot lock the data folder %s (%s): set WAYMARK_DATA to a folder that can be written, or %s."
                            .formatted(folder.root(), e, EmbeddedPostgresException.WAY_OUT));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
