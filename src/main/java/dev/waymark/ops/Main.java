package dev.waymark.ops;

import dev.waymark.access.AccessKey;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sets right what the JVM takes over from the system around it, and starts the service. */
@QuarkusMain
public final class Main {
    private static final Logger LOG = Logger.getLogger(Main.class);

    /** The argument that makes a key for {@code WAYMARK_ADMIN_KEY}, and starts nothing. */
    static final String NEW_KEY = "new-key";

    Main() {}

    public static void main(String... arguments) {
        var given = List.of(arguments);
        // What machines read is written by nobody's habits: the digits of many languages are not those of ASCII.
        Locale.setDefault(Locale.ENGLISH);
        if (given.equals(List.of(NEW_KEY))) {
            System.out.println(AccessKey.random().text());
            return;
        }
        if (!hasName(System.getProperty("user.dir", ""))) {
            System.err.println("The locale of the system has no letters for the name of the working folder:"
                    + " start with LC_ALL=C.UTF-8.");
            System.exit(1);
        }
        if (arguments.length > 0 && arguments[0].equals(SiteCommand.NAME)) {
            SiteCommand.refusal(given).ifPresent(refusal -> refuse(refusal, 2));
            SiteCommand.serveNothing();
            Quarkus.run(SiteCommand.class, Main::end, arguments);
        } else {
            StartCommand.refusal(given).ifPresent(refusal -> refuse(refusal, 1));
            StartCommand.take(given);
            Quarkus.run(null, Main::end, arguments);
        }
    }

    private static void refuse(String sentence, int code) {
        System.err.println(sentence);
        System.exit(code);
    }

    /** Says why it ends, if it could not start; the log may not be set up yet. A command has said itself what it has done. */
    private static void end(int code, @Nullable Throwable failure) {
        if (StartFailure.isDone(failure)) {
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(0, null);
            return;
        }
        if (failure != null) {
            LOG.debug("The start failed", failure);
            StartFailure.sentence(failure).ifPresentOrElse(System.err::println, failure::printStackTrace);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    /** Whether the JVM can use a folder of that name. */
    private static boolean hasName(String folder) {
        try {
            return Path.of(folder).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
