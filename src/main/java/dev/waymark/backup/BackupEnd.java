package dev.waymark.backup;

import java.util.Map;
import java.util.TreeMap;

/**
 * The last line of a backup but its digest.
 *
 * @param rows how many rows each table has, by its name
 * @param sequences the last value of each sequence from which one was taken, by its name
 */
record BackupEnd(Map<String, Long> rows, Map<String, Long> sequences) {
    BackupEnd {
        rows = new TreeMap<>(rows);
        sequences = new TreeMap<>(sequences);
    }
}
