package dev.waymark.formats;

import dev.waymark.http.ContentCredit;
import dev.waymark.http.PublicUrl;
import dev.waymark.model.Languages;
import dev.waymark.reading.Version;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

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

    Setting of(Version version) {
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
                credit.license());
    }
}
