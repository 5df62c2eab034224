package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user of the operating system that the server runs as. PostgreSQL refuses to run as root.
 *
 * @param prefix the start of every command line
 * @param owner the user id that must own the server's files; negative for the present user
 */
record OsUser(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    /** The present user, unless that is root. */
    static final OsUser CURRENT = new OsUser(List.of(), -1);

    /** Root in an unmapped user namespace, which the server takes for nobody; files stay root's. */
    static final OsUser NAMESPACE = new OsUser(List.of("unshare", "-U"), 0);

    /** The user nobody, for containers that forbid user namespaces. */
    static final OsUser SETPRIV =
            new OsUser(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    private static final OsUser RUNUSER = new OsUser(List.of("runuser", "-u", "nobody", "--"), NOBODY);

    private static final OsUser NAMELESS = new OsUser(List.of("unshare", "-U"), -1);

    /** @throws EmbeddedPostgresException if root cannot become another user here */
    static OsUser detect(DataFolder folder) {
        return candidates()
                .filter(user -> user.works(folder))
                .findFirst()
                .orElseThrow(() -> new EmbeddedPostgresException(
                        "PostgreSQL refuses to run as root, and none of unshare, setpriv and runuser works here: run Waymark as an ordinary user, or %s."
                                .formatted(EmbeddedPostgresException.WAY_OUT)));
    }

    private static Stream<OsUser> candidates() {
        if (root()) {
            return Stream.of(NAMESPACE, SETPRIV, RUNUSER);
        }
        // initdb refuses a user id without a name, as containers have it; the namespace gives it one.
        boolean nameless = Platform.current().linux() && "?".equals(System.getProperty("user.name"));
        return nameless ? Stream.of(NAMELESS, CURRENT) : Stream.of(CURRENT);
    }

    boolean works(DataFolder folder) {
        return prefix.isEmpty() || !command(folder).run(List.of("true")).failed();
    }

    Command command(DataFolder folder) {
        return new Command(folder, prefix);
    }

    /** Makes this user the owner of a file, or of a folder with its content. */
    void own(Path path) {
        try {
            if (owner < 0 || uid(path) == owner) {
                return;
            }
            try (Stream<Path> walk = Files.walk(path)) {
                for (Path each : walk.toList()) {
                    Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean root() {
        try {
            return Platform.current().linux()
                    ? uid(Path.of("/proc/self")) == 0
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
