package dev.waymark.reading;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Finds the versions that readers ask for. */
@ApplicationScoped
public class Versions {
    private final Releases releases;
    private final Languages languages;
    /** The newest release that was seen. Releases have no gaps and stay, so that all up to it exist. */
    private final AtomicInteger seen = new AtomicInteger();

    Versions(Releases releases, Languages languages) {
        this.releases = releases;
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

    /** Finds a version by one statement of the database; a release that does not exist ends in a problem. */
    public Version find(VersionRequest asked) {
        var number = asked.release();
        if (number == null) {
            return new Version(newest(), false, asked.language());
        }
        if (releases.numbered(number).isEmpty()) {
            throw unknown(number);
        }
        return new Version(number, true, asked.language());
    }

    /**
     * Finds the version in which the paging began; without a cursor, that which is asked for. A cursor of a release that
     * does not exist, made up or from before a backup was restored, ends in a problem.
     */
    public Version find(VersionRequest asked, @Nullable Cursor cursor) {
        if (cursor == null) {
            return find(asked);
        }
        if (cursor.release() < 1 || (cursor.release() > seen.get() && cursor.release() > newest())) {
            throw Cursor.invalid();
        }
        return new Version(cursor.release(), asked.release() != null, asked.language());
    }

    /**
     * A version, and the first release that was published at or after a time.
     *
     * @param first the number of that release; null if there is none
     */
    public record WithFirst(Version version, @Nullable Integer first) {}

    /** Finds the version as {@link #find(VersionRequest, Cursor)} does, and the first release since a time, by one statement. */
    public WithFirst find(VersionRequest asked, @Nullable Cursor cursor, Instant since) {
        var number = cursor == null ? asked.release() : Integer.valueOf(cursor.release());
        var found = releases.withFirstSince(since, number);
        if (found.isEmpty() && number != null) {
            throw cursor == null ? unknown(number) : Cursor.invalid();
        }
        int release = found.map(Releases.WithFirst::number).orElse(0);
        return new WithFirst(
                new Version(release, asked.release() != null, asked.language()),
                found.map(Releases.WithFirst::first).orElse(null));
    }

    private static ProblemException unknown(int release) {
        return ProblemType.UNKNOWN_RELEASE.because(
                "There is no release %s; /v1/releases lists those that there are.".formatted(release));
    }

    /** The number of the newest release; 0 as long as nothing has been published. */
    public int newest() {
        int newest = releases.newest().map(Releases.Published::number).orElse(0);
        seen.accumulateAndGet(newest, Math::max);
        return newest;
    }
}
