package dev.waymark.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.SpoolFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Writes a site as a ZIP (APPNOTE 6.3) without compression and with one time for all files, so that its bytes follow from these
 * alone. Its directory grows in a file: those of libraries stand in memory until the end, a quarter of a kilobyte for
 * each of hundreds of thousands of files (ADR 39).
 */
final class SiteArchive implements SiteFiles {
    private static final int FILE = 0x04034b50;
    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_AT = 0x07064b50;
    private static final int FILE_LENGTH = 30;
    private static final int LISTED_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int LARGE_END_LENGTH = 56;
    private static final int LARGE_END_AT_LENGTH = 20;

    private static final short VERSION = 45;
    private static final short UTF_8_NAMES = 1 << 11;
    /** The year with which times begin. */
    private static final int FIRST_YEAR = 1980;

    private static final short LARGE = 1;
    private static final short LARGE_LENGTH = 12;
    private static final int SHORT_FULL = 0xFFFF;
    private static final long INT_FULL = 0xFFFFFFFFL;

    private final OutputStream out;
    private final int time;
    private final SpoolFile directory = SpoolFile.create();
    private final OutputStream list;
    private long position;
    private long files;

    /** @param time what all its files have, in UTC and to two seconds; web servers make tags of it and of the length */
    SiteArchive(OutputStream out, Instant time) throws IOException {
        this.out = out;
        this.time = packed(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        this.list = directory.out();
    }

    private static int packed(LocalDateTime time) {
        int date = ((time.getYear() - FIRST_YEAR) << 9) + (time.getMonthValue() << 5) + time.getDayOfMonth();
        return (date << 16) + (time.getHour() << 11) + (time.getMinute() << 5) + time.getSecond() / 2;
    }

    @Override
    public void add(String path, byte[] bytes) throws IOException {
        var sum = new CRC32();
        sum.update(bytes);
        begin(path, bytes.length, sum.getValue());
        write(bytes);
    }

    @Override
    public void add(String path, SpoolFile file) throws IOException {
        try (var summed = new CheckedInputStream(file.in(), new CRC32())) {
            summed.transferTo(OutputStream.nullOutputStream());
            begin(path, file.size(), summed.getChecksum().getValue());
        }
        append(file);
    }

    private void begin(String path, long size, long sum) throws IOException {
        if (size >= INT_FULL) {
            throw new IOException("%s has more bytes than a file of an archive may".formatted(path));
        }
        var name = path.getBytes(UTF_8);
        boolean far = position >= INT_FULL;
        var entry = buffer(LISTED_LENGTH + name.length + (far ? LARGE_LENGTH : 0))
                .putInt(LISTED)
                .putShort(VERSION);
        describe(entry, name, size, sum).putShort(far ? LARGE_LENGTH : 0);
        entry.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        entry.putInt((int) Math.min(position, INT_FULL)).put(name);
        if (far) {
            entry.putShort(LARGE).putShort((short) Long.BYTES).putLong(position);
        }
        list.write(entry.array());
        var head = buffer(FILE_LENGTH + name.length).putInt(FILE);
        write(describe(head, name, size, sum).putShort((short) 0).put(name).array());
        files++;
    }

    /** Writes what stands both before a file and in the directory. */
    private ByteBuffer describe(ByteBuffer to, byte[] name, long size, long sum) {
        return to.putShort(VERSION)
                .putShort(UTF_8_NAMES)
                .putShort((short) 0)
                .putInt(time)
                .putInt((int) sum)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) name.length);
    }

    @Override
    public void finish() throws IOException {
        list.close();
        long begin = position;
        append(directory);
        long length = position - begin;
        if (files >= SHORT_FULL || position >= INT_FULL) {
            long end = position;
            write(buffer(LARGE_END_LENGTH)
                    .putInt(LARGE_END)
                    .putLong(LARGE_END_LENGTH - 12)
                    .putShort(VERSION)
                    .putShort(VERSION)
                    .putLong(0)
                    .putLong(files)
                    .putLong(files)
                    .putLong(length)
                    .putLong(begin)
                    .array());
            write(buffer(LARGE_END_AT_LENGTH)
                    .putInt(LARGE_END_AT)
                    .putInt(0)
                    .putLong(end)
                    .putInt(1)
                    .array());
        }
        short shown = (short) Math.min(files, SHORT_FULL);
        write(buffer(END_LENGTH)
                .putInt(END)
                .putInt(0)
                .putShort(shown)
                .putShort(shown)
                .putInt((int) Math.min(length, INT_FULL))
                .putInt((int) Math.min(begin, INT_FULL))
                .putShort((short) 0)
                .array());
    }

    @Override
    public void close() throws IOException {
        try (directory;
                out) {
            list.close();
        }
    }

    private void append(SpoolFile file) throws IOException {
        try (InputStream in = file.in()) {
            position += in.transferTo(out);
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
