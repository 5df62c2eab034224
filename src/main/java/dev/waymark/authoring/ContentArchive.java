package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.MALFORMED_BODY;
import static dev.waymark.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads the content files of an archive, by the rules of a content folder. Nothing of it becomes a file. An archive that is
 * damaged, or made to fill memory, is refused as a whole; a file that is not as it should be is a mistake (ADR 29).
 */
final class ContentArchive {
    /** More files than any content has. */
    static final int MOST_FILES = 100_000;

    /** What a file may have, as any other document that is sent. */
    private static final int LARGEST_FILE = 1024 * 1024;

    /** What a list of as many entries as there may be files takes. */
    private static final int LARGEST_LIST = 100 * MOST_FILES;

    /** Stands before each file in the list of them, {@code PK\1\2}. */
    private static final int LISTED = 0x504B0102;

    /** How files are packed in any archive of today: not at all, or by deflate. */
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private static final String DAMAGED = "The archive is damaged, cut off, encrypted or none at all. Make a ZIP anew.";

    private final Incoming incoming = new Incoming();
    private final FileNames names;
    private final Set<String> paths = new HashSet<>();
    private long unpacked;

    private ContentArchive(Languages languages) {
        names = new FileNames(languages, incoming);
    }

    static Incoming read(Path file, Languages languages) {
        var content = new ContentArchive(languages);
        try {
            checkSize(file);
            try (var other = new java.util.zip.ZipFile(file.toFile());
                    var zip = ZipFile.builder()
                            .setPath(file)
                            .setIgnoreLocalFileHeader(true)
                            .get()) {
                var entries = Collections.list(zip.getEntries());
                if (entries.size() != other.size()) {
                    throw new ZipException("two lists of files, of which each reader finds another one");
                }
                for (var entry : entries) {
                    content.read(zip, entry);
                }
            }
        } catch (IOException e) {
            throw MALFORMED_BODY.because(DAMAGED);
        }
        return content.incoming;
    }

    /** Counts the files that a reader can find, wherever it looks for the list of them; it would keep what it knows of each. */
    private static void checkSize(Path file) throws IOException {
        int files = 0;
        int last = 0;
        var buffer = new byte[64 * 1024];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    last = (last << 8) | (buffer[i] & 0xff);
                    files += last == LISTED ? 1 : 0;
                }
            }
        }
        if (files > MOST_FILES) {
            throw PAYLOAD_TOO_LARGE.because(
                    "The archive has %s files; at most %s are read.".formatted(files, MOST_FILES));
        }
    }

    private void read(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        var path = entry.getName();
        var folders = Arrays.asList(path.split("/", -1));
        if (folders.contains("..") || path.startsWith("/") || path.contains("\\") || path.indexOf('\0') >= 0) {
            incoming.refuse(shown(path), 1, "a path in an archive leads into it, and not out of it");
        } else if (entry.isDirectory() || folders.stream().anyMatch(folder -> folder.startsWith("."))) {
            return; // version control and file managers keep what is theirs under such names
        } else if (!paths.add(path)) {
            incoming.refuse(shown(path), 1, "stands in the archive twice");
        } else if (path.equals(RemovalFile.NAME)) {
            if (isFile(zip, entry)) {
                text(zip, entry, LARGEST_LIST).ifPresent(text -> RemovalFile.read(text, incoming));
            }
        } else if (folders.get(folders.size() - 1).equals(RemovalFile.NAME)) {
            incoming.refuse(shown(path), 1, "has to lie at the top of the archive");
        } else if (FileNames.FOLDERS.contains(folders.get(0))) {
            readFile(zip, entry, FileNames.TYPES.get(FileNames.FOLDERS.indexOf(folders.get(0))));
        } else if (path.endsWith(".yaml") && folders.size() > 1) {
            incoming.passedOver()
                    .add(new Mistake(shown(path), 1, "is passed over; " + FileNames.PLACE, FileNames.FOLDERS));
        }
    }

    private void readFile(ZipFile zip, ZipArchiveEntry entry, EntryType type) throws IOException {
        if (!isFile(zip, entry)) {
            return;
        }
        var name = shown(entry.getName());
        var meaning = names.read(type, entry.getName().substring(type.value().length() + 1), name);
        if (meaning.isPresent()) {
            text(zip, entry, LARGEST_FILE)
                    .ifPresent(text -> incoming.texts().add(meaning.get().file(name, text)));
        }
    }

    private boolean isFile(ZipFile zip, ZipArchiveEntry entry) throws ZipException {
        if (entry.isUnixSymlink()) {
            incoming.refuse(shown(entry.getName()), 1, "is a link; put the file itself into the archive");
            return false;
        }
        if (!zip.canReadEntryData(entry) || !METHODS.contains(entry.getMethod())) {
            throw new ZipException("encrypted, or packed by an unusual method");
        }
        return true;
    }

    /** Unpacks a text; one that is none, or too long, is a mistake. */
    private Optional<String> text(ZipFile zip, ZipArchiveEntry entry, int largest) throws IOException {
        var name = shown(entry.getName());
        byte[] bytes;
        try (var in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(largest + 1);
        }
        unpacked += bytes.length;
        Incoming.checkSize(unpacked);
        if (bytes.length > largest) {
            incoming.refuse(name, 1, "the file has more than %s bytes".formatted(largest));
            return Optional.empty();
        }
        check(bytes, entry);
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            incoming.refuse(name, 1, "the file is no UTF-8 text");
            return Optional.empty();
        }
    }

    private static void check(byte[] bytes, ZipArchiveEntry entry) throws IOException {
        var sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != entry.getCrc()) {
            throw new ZipException("not the bytes that were packed");
        }
    }

    /** A path that can stand in a message. */
    private static String shown(String path) {
        var cut = path.length() > 200 ? path.substring(0, 200) + "…" : path;
        return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\uFFFD");
    }
}
