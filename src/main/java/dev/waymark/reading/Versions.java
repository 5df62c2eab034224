package dev.waymark.reading;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds the versions that readers ask for. */
@ApplicationScoped
public class Versions {
    private final Releases releases;
    private final NewestRelease newest;
    private final Languages languages;

    Versions(Releases releases, NewestRelease newest, Languages languages) {
        this.releases = releases;
        this.newest = newest;
        this.languages = languages;
    }

    /** Reads the parameters, without a look at the database. */
    public VersionRequest asked(VersionParameters parameters) {
        return asked(parameters.release, parameters.lang);
    }

    /** Reads values as they stand in a URL. */
    public VersionRequest asked(@Nullable String release, @Nullable String lang) {
        return new VersionRequest(Parameters.release(release), language(lang));
    }

    /** Refuses values that could not be used where they have an effect. */
    public void check(StandingParameters parameters) {
        asked(parameters.release, parameters.lang);
    }

    /** Reads a language tag; without one, the default language. */
    public String language(@Nullable String lang) {
        return languages.lookup(Parameters.language(lang));
    }

    /** Finds a version; a release that does not exist ends in a problem. */
    public Version find(VersionRequest asked) {
        var number = asked.release();
        if (number == null) {
            return new Version(readable(), false, asked.language());
        }
        if (!exists(number)) {
            throw unknown(number);
        }
        return new Version(number, true, asked.language());
    }

    /**
     * Finds the version in which the paging began; without a cursor, that which is asked for. A cursor of a release that
     * does not exist, made up or from before a backup was restored, ends in a problem.
     */
    public Version find(VersionRequest asked, @Nullable Cursor cursor) {
        return find(asked, cursor == null ? null : Integer.valueOf(cursor.release()));
    }

    /** Finds the same where something else says in which release the paging began. */
    public Version find(VersionRequest asked, @Nullable Integer begun) {
        if (begun == null) {
            return find(asked);
        }
        if (!exists(begun)) {
            throw Cursor.invalid();
        }
        return new Version(begun, asked.release() != null, asked.language());
    }

    /**
     * A version, and the first release that was published at or after a time.
     *
     * @param first the number of that release; null if there is none
     */
    public record WithFirst(Version version, @Nullable Integer first) {}

    /** Finds the version as {@link #find(VersionRequest, Cursor)} does, and the first release since a time, by one statement. */
    public WithFirst find(VersionRequest asked, @Nullable Cursor cursor, Instant since) {
        var version = find(asked, cursor);
        return new WithFirst(version, releases.firstSince(since).orElse(null));
    }

    private static ProblemException unknown(int release) {
        return ProblemType.UNKNOWN_RELEASE.because(
                "There is no release %s; /v1/releases lists those that there are.".formatted(release));
    }

    /**
     * Whether there is a release of that number, for who is about to read from it; one that another node has just published
     * exists too.
     */
    public boolean exists(int number) {
        checkReadable();
        // Releases have no gaps and stay, so that all up to the newest exist.
        if (1 <= number && number <= newest()) {
            return true;
        }
        if (number >= 1) {
            newest.refresh();
            checkReadable();
        }
        return 1 <= number && number <= newest();
    }

    /** The number of the newest release; 0 as long as nothing has been published. */
    public int newest() {
        return newest.number();
    }

    /** The same for who is about to read from it. */
    public int readable() {
        checkReadable();
        return newest();
    }

    /** Refuses at once what would have to wait in vain. */
    private void checkReadable() {
        if (!newest.isReadable()) {
            throw ProblemType.storageUnavailable();
        }
    }
}
