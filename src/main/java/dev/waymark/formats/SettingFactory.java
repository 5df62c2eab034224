package dev.waymark.formats;

import dev.waymark.http.ContentCredit;
import dev.waymark.http.PublicUrl;
import dev.waymark.model.Languages;
import dev.waymark.reading.Version;
import dev.waymark.wire.License;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the settings of versions. */
@ApplicationScoped
class SettingFactory {
    private final PublicUrl url;
    private final Languages languages;
    private final ContentCredit credit;

    SettingFactory(PublicUrl url, Languages languages, ContentCredit credit) {
        this.url = url;
        this.languages = languages;
        this.credit = credit;
    }

    /** Of what has no document of its own. */
    Setting of(Version version) {
        return of(version, null);
    }

    /**
     * Of a document.
     *
     * @param license where the terms of its texts stand; null if they are those of the service
     */
    Setting of(Version version, @Nullable String license) {
        List<String> query = new ArrayList<>();
        if (!version.language().equals(languages.standard())) {
            query.add("lang=" + version.language());
        }
        if (version.pinned()) {
            query.add("release=" + version.release());
        }
        return new Setting(
                Words.in(version.language()),
                url.origin(),
                query.isEmpty() ? "" : "?" + String.join("&", query),
                license == null ? credit.license() : at(license));
    }

    /** A stage or tip has the license of its roadmap, of which it knows the address alone. */
    private License at(String address) {
        var absolute = address.startsWith("/") ? url.of(address) : address;
        var known = credit.license();
        return new License(absolute.equals(known.url()) ? known.name() : absolute, absolute, null);
    }
}
