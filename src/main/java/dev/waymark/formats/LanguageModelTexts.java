package dev.waymark.formats;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.ContentCredit;
import dev.waymark.model.EntryType;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.store.Coverages;
import dev.waymark.store.PublishedDocuments;
import dev.waymark.wire.Href;
import dev.waymark.wire.RoadmapDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Writes what language models are given of a site: what there is, and the roadmaps whole. */
@ApplicationScoped
class LanguageModelTexts {
    /** Of the overview. */
    static final int MOST_ROADMAPS = 1000;
    /** Of the text with whole roadmaps, in characters; no roadmap is cut. */
    private static final int MOST_CHARACTERS = 1024 * 1024;
    /** A roadmap is large. */
    private static final int AT_ONCE = 5;

    private static final Set<EntryType> ROADMAPS = EnumSet.of(EntryType.ROADMAP);

    private final TypedDocuments documents;
    private final PublishedDocuments published;
    private final Coverages coverages;
    private final SettingFactory settings;
    private final ContentCredit credit;
    private final Json json;

    LanguageModelTexts(
            TypedDocuments documents,
            PublishedDocuments published,
            Coverages coverages,
            SettingFactory settings,
            ContentCredit credit,
            Json json) {
        this.documents = documents;
        this.published = published;
        this.coverages = coverages;
        this.settings = settings;
        this.credit = credit;
        this.json = json;
    }

    /** The first roadmaps by title, at most so many, how many are left out, and where all else is. */
    String overview(Version version, int most) {
        var setting = settings.of(version);
        var out = begin(setting).prose(setting.text("formats.llms.formats"));
        out.heading(2, setting.text("formats.llms.roadmaps"));
        var roadmaps = documents.roadmaps(version.language(), version.release(), most);
        for (var roadmap : roadmaps.items()) {
            var link = Markdown.link(roadmap.title(), setting.address(roadmap.href(), Sections.SUFFIX));
            out.item(0, link + ": " + Markdown.escaped(roadmap.summary()));
        }
        if (roadmaps.next() != null) {
            out.prose(leftOut(countRoadmaps(version) - roadmaps.items().size(), setting));
        }
        out.heading(2, setting.text("formats.llms.lists"));
        for (var type : EntryType.values()) {
            var noun = setting.words().noun(type.value(), 2);
            out.item(0, Markdown.link(noun, setting.address(Href.list(type), ".csv")));
        }
        out.heading(2, "API");
        out.item(0, Markdown.link(setting.text("formats.llms.contract"), setting.id("/openapi.yaml")));
        out.item(0, Markdown.link(setting.text("formats.llms.docs"), setting.id("/reference")));
        out.heading(2, "Optional"); // a word of the format, which every reader of it knows
        return out.item(0, Markdown.link(setting.text("formats.llms.whole"), setting.address("/llms-full.txt", "")))
                .toString();
    }

    /** Roadmaps whole, as many as there is room for, and how many are left out. */
    String whole(Version version) {
        var setting = settings.of(version);
        var text = new StringBuilder(begin(setting)
                .prose(setting.text("formats.llms.whole-lead", setting.address("/llms.txt", "")))
                .toString());
        int all = countRoadmaps(version);
        long last = 0;
        int written = 0;
        boolean room = true;
        while (room && written < all) {
            // No more than there are: to look for another one is a look at every rendition behind the last.
            int asked = Math.min(AT_ONCE, all - written);
            var some = published.after(last, asked, ROADMAPS, version.language(), version.release());
            for (var found : some) {
                var roadmap = RoadmapMarkdown.of(json.read(found.text(), RoadmapDocument.class), setting);
                room &= text.length() + roadmap.length() <= MOST_CHARACTERS;
                if (room) {
                    text.append("\n---\n\n").append(roadmap);
                    written++;
                }
                last = found.id();
            }
            room &= some.size() == asked;
        }
        if (written < all) {
            var left = leftOut(all - written, setting);
            text.append("\n---\n\n").append(Markdown.escaped(left)).append('\n');
        }
        return text.toString();
    }

    private static String leftOut(int roadmaps, Setting setting) {
        return setting.text("formats.llms.left-out", setting.words().number(roadmaps));
    }

    /** How many there are. */
    int countRoadmaps(Version version) {
        return coverages.entries(version.language(), EntryType.ROADMAP, version.release());
    }

    private Markdown begin(Setting setting) {
        var name = Objects.requireNonNullElse(credit.providerName(), setting.origin());
        return new Markdown().heading(1, name).quote(setting.text("formats.llms.lead"));
    }
}
