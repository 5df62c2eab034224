package dev.waymark.backup;

import dev.waymark.store.backup.Migration;
import java.util.List;

/**
 * The first line of a backup.
 *
 * @param format the version of the form of the file
 * @param madeAt the time of the machine that made it
 * @param waymark the version of the service that made it
 * @param postgresql the version of the server from which it comes
 * @param migrations by which its tables were made, in their order; never empty
 */
record BackupHeader(int format, String madeAt, String waymark, String postgresql, List<Migration> migrations) {
    static final int FORMAT = 1;

    BackupHeader {
        migrations = List.copyOf(migrations);
        if (migrations.isEmpty()) {
            throw new IllegalArgumentException("nothing made the tables");
        }
    }

    /** The version that the tables have. */
    String version() {
        return migrations.get(migrations.size() - 1).version();
    }
}
