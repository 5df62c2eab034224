package dev.waymark.ops.postgresql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The packed PostgreSQL binaries of one platform, on the class path. */
record Archive(URL location) {

    /** @throws EmbeddedPostgresException if there is no archive for the platform */
    static Archive of(Platform platform) {
        URL location = Archive.class.getClassLoader().getResource(platform.archive());
        if (location == null) {
            throw new EmbeddedPostgresException(
                    "There is no embedded PostgreSQL for this platform (%s on %s): %s, or build Waymark on this platform if its pom.xml has a profile for it."
                            .formatted(platform.os(), platform.arch(), EmbeddedPostgresException.WAY_OUT));
        }
        return new Archive(location);
    }

    /** Computes a digest of the content, which names the folder of the unpacked binaries. */
    String fingerprint() {
        try (InputStream in = location.openStream();
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void unpack(Path folder) throws IOException {
        try (InputStream in = new BufferedInputStream(location.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            DataFolder.createOpen(target);
            return;
        }
        DataFolder.createOpen(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("Hard links are not expected in the archive: " + entry.getName());
        } else {
            Files.copy(content, target);
            DataFolder.permit(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }
}
