package dev.waymark.ops.postgresql;

/**
 * What can be configured about the embedded server.
 *
 * @param data the folder that holds everything (property {@code waymark.data})
 * @param fsync whether a commit has reached the disk when it is answered (property {@code waymark.postgresql.fsync});
 *     without it tests are faster, and a crash of the machine may ruin the data
 */
public record Settings(String data, boolean fsync) {

    /** The folder when none is configured. */
    public static final String DEFAULT_DATA = "data";

    /** What the server reads at start, on top of PostgreSQL's defaults. */
    String conf(int port) {
        return """
                # Written anew by Waymark at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 128MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_checkpoints = off
                # Failed statements are the application's to report; here they would only fill the disk.
                log_min_messages = log
                fsync = %2$s
                synchronous_commit = %2$s
                full_page_writes = %2$s
                """.formatted(port, fsync ? "on" : "off");
    }
}
