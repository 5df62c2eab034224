package dev.waymark.delivery;

import dev.waymark.http.ContentCredit;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.wire.Href;
import dev.waymark.wire.Service;
import dev.waymark.wire.ServiceLinks;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the document of {@code /v1}. */
@ApplicationScoped
public class ServiceDocument {
    private static final ServiceLinks LINKS = new ServiceLinks(
            Href.list(EntryType.ROADMAP),
            Href.list(EntryType.STAGE),
            Href.list(EntryType.TIP),
            Href.list(EntryType.SKILL),
            Href.list(EntryType.JOB_ROLE),
            Href.list(EntryType.LEARNING_RESOURCE),
            "/v1/search",
            "/v1/suggest",
            "/v1/lookup",
            "/v1/match",
            "/v1/vocabularies",
            "/v1/languages",
            "/v1/releases",
            ReleaseFeed.PATH,
            "/v1/sync",
            "/openapi.json",
            "/docs");

    private final Languages languages;
    private final ContentCredit credit;

    ServiceDocument(Languages languages, ContentCredit credit) {
        this.languages = languages;
        this.credit = credit;
    }

    /** What the service offers as long as that release is the newest. */
    public Service of(int release) {
        return new Service(release, languages.offered(), languages.standard(), credit.license(), LINKS);
    }
}
