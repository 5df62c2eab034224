package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** @throws EmbeddedPostgresException if the server would be root or a user without a name, which it refuses */
    static OsUser detect(DataFolder folder) {
        return candidates()
                .filter(user -> user.works(folder))
                .findFirst()
                .orElseThrow(() -> new EmbeddedPostgresException(
                        "PostgreSQL refuses to run as root or as a user that the system has no name for, and none of unshare, setpriv and runuser works here: run Waymark as an ordinary user with a name (in /etc/passwd), or %s."
                                .formatted(EmbeddedPostgresException.WAY_OUT)));
    }

    private static Stream<OsUser> candidates() {
        if (root()) {
            return Stream.concat(Stream.concat(Stream.of(NAMESPACE), mapped(0)), Stream.of(SETPRIV, RUNUSER));
        }
        // A user id without a name, as containers have it; a namespace gives it one.
        boolean nameless = Platform.current().linux() && "?".equals(System.getProperty("user.name"));
        return nameless
                ? Stream.concat(Stream.of(new OsUser(List.of("unshare", "-U"), -1)), mapped(-1))
                : Stream.of(CURRENT);
    }

    /** The namespace in which the present user has the first ordinary name of the system, for systems without nobody. */
    private static Stream<OsUser> mapped(int owner) {
        return NamedUser.first().stream()
                .mapToObj(id -> new OsUser(List.of("unshare", "-U", "--map-user=" + id), owner));
    }

    /** Whether a program can run so, as a user that has a name. */
    boolean works(DataFolder folder) {
        return prefix.isEmpty() || !command(folder).run(List.of("id", "-un")).failed();
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

    /** Reads the names of the system. */
    private static final class NamedUser {
        private static final Pattern LINE = Pattern.compile("[^:]+:[^:]*:([1-9][0-9]*):.*");

        private NamedUser() {}

        static OptionalInt first() {
            try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
                return lines.map(LINE::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(line -> Integer.parseInt(line.group(1)))
                        .findFirst();
            } catch (IOException | UncheckedIOException e) {
                return OptionalInt.empty();
            }
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
