package dev.waymark.ops.postgresql;

/**
 * The configuration of the embedded server.
 *
 * @param data the data folder ({@code waymark.data})
 * @param fsync whether commits wait for the disk ({@code waymark.postgresql.fsync}); if not, a crash can corrupt the data
 * @param servicePort where the service is going to listen, which the server leaves free; 0 if nobody knows
 */
public record Settings(String data, boolean fsync, int servicePort) {

    public static final String DEFAULT_DATA = "data";

    String conf(int port) {
        return """
                # Written by Waymark at every start.
                listen_addresses = '127.0.0.1'
                port = %s
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 128MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_checkpoints = off
                # The application reports failed statements.
                log_min_messages = log
                fsync = %2$s
                synchronous_commit = %2$s
                full_page_writes = %2$s
                """.formatted(port, fsync ? "on" : "off");
    }
}
