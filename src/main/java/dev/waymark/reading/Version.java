package dev.waymark.reading;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.Releases;
import org.jspecify.annotations.Nullable;

/**
 * The release and the language of one answer; everything in it comes from there.
 *
 * @param release the number of the release; 0 as long as nothing has been published
 * @param pinned whether the reader named the release
 * @param language the language
 */
public record Version(int release, boolean pinned, String language) {

    /** The version that the parameters ask for; one statement of the database. */
    public static Version of(VersionParameters parameters, Releases releases, Languages languages) {
        return of(parameters.release, parameters.lang, releases, languages);
    }

    public static Version of(@Nullable String release, @Nullable String lang, Releases releases, Languages languages) {
        var language = language(lang, languages);
        var number = Parameters.release(release);
        if (number == null) {
            int newest = releases.newest().map(Releases.Published::number).orElse(0);
            return new Version(newest, false, language);
        }
        if (releases.numbered(number).isEmpty()) {
            throw ProblemType.UNKNOWN_RELEASE.because(
                    "There is no release %d; /v1/releases lists those that there are.".formatted(number));
        }
        return new Version(number, true, language);
    }

    public static String language(@Nullable String lang, Languages languages) {
        return languages.lookup(Parameters.language(lang));
    }

    public CachePolicy ofDocument() {
        return pinned ? CachePolicy.PINNED_DOCUMENT : CachePolicy.NEWEST;
    }

    public CachePolicy ofAssembly() {
        return pinned ? CachePolicy.PINNED_LIST : CachePolicy.NEWEST;
    }
}
