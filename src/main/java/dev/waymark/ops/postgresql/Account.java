package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account of the operating system that the server runs under. PostgreSQL refuses to run as root, so for root there are
 * ways to become somebody else.
 *
 * @param prefix what every call of a PostgreSQL program starts with
 * @param owner the user id that must own the server's files; negative when they are simply ours
 */
record Account(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    /** For everybody but root. */
    static final Account OURS = new Account(List.of(), -1);

    /** A user namespace without any user: files stay root's, and the server sees itself as nobody. */
    static final Account NAMESPACE = new Account(List.of("unshare", "-U"), 0);

    /** For containers that forbid user namespaces: really becomes nobody. */
    static final Account SETPRIV =
            new Account(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    private static final Account RUNUSER = new Account(List.of("runuser", "-u", "nobody", "--"), NOBODY);

    private static final Account NAMELESS = new Account(List.of("unshare", "-U"), -1);

    /** The first account that works here. */
    static Account detect(DataFolder folder) {
        return candidates()
                .filter(account -> account.works(folder))
                .findFirst()
                .orElseThrow(() -> new EmbeddedPostgresException(
                        "PostgreSQL refuses to run as root, and none of unshare, setpriv and runuser works here: run Waymark as an ordinary user, or %s."
                                .formatted(EmbeddedPostgresException.WAY_OUT)));
    }

    private static Stream<Account> candidates() {
        if (root()) {
            return Stream.of(NAMESPACE, SETPRIV, RUNUSER);
        }
        // A container may run us under an id that has no name, which initdb refuses; the namespace gives it one.
        boolean nameless = Platform.current().linux() && "?".equals(System.getProperty("user.name"));
        return nameless ? Stream.of(NAMELESS, OURS) : Stream.of(OURS);
    }

    boolean works(DataFolder folder) {
        return prefix.isEmpty() || !command(folder).run(List.of("true")).failed();
    }

    /** Runs programs under this account. */
    Command command(DataFolder folder) {
        return new Command(folder, prefix);
    }

    /** Gives a file, or a folder with all that it holds, to this account. */
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
