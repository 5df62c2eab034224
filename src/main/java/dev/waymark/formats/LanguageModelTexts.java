package dev.waymark.formats;

import dev.waymark.delivery.RoadmapReader;
import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.ContentCredit;
import dev.waymark.model.EntryType;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.wire.Href;
import dev.waymark.wire.RoadmapDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Writes what language models are given of a site: what there is, and the roadmaps whole. */
@ApplicationScoped
class LanguageModelTexts {
    /** Of the overview. */
    static final int MOST_ROADMAPS = 1000;
    /** Of the text with whole roadmaps, in characters; no roadmap is cut. */
    private static final int MOST_CHARACTERS = 1024 * 1024;

    private final TypedDocuments documents;
    private final RoadmapReader roadmaps;
    private final SettingFactory settings;
    private final ContentCredit credit;
    private final Json json;

    LanguageModelTexts(
            TypedDocuments documents,
            RoadmapReader roadmaps,
            SettingFactory settings,
            ContentCredit credit,
            Json json) {
        this.documents = documents;
        this.roadmaps = roadmaps;
        this.settings = settings;
        this.credit = credit;
        this.json = json;
    }

    /** The first roadmaps by title, at most so many, how many are left out, and where all else is. */
    String overview(Version version, int most) {
        var setting = settings.of(version);
        var out = begin(setting).prose(setting.text("formats.llms.formats"));
        out.heading(2, setting.text("formats.llms.roadmaps"));
        var listed = documents.roadmaps(version.language(), version.release(), most);
        for (var roadmap : listed.items()) {
            var link = Markdown.link(roadmap.title(), setting.address(roadmap.href(), Sections.SUFFIX));
            out.item(0, link + ": " + Markdown.escaped(roadmap.summary()));
        }
        if (listed.next() != null) {
            out.prose(leftOut(roadmaps.count(version) - listed.items().size(), setting));
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
        int left = roadmaps.each(version, found -> {
            var roadmap = RoadmapMarkdown.of(json.read(found.json(), RoadmapDocument.class), setting);
            boolean room = text.length() + roadmap.length() <= MOST_CHARACTERS;
            if (room) {
                text.append("\n---\n\n").append(roadmap);
            }
            return room;
        });
        if (left > 0) {
            text.append("\n---\n\n")
                    .append(Markdown.escaped(leftOut(left, setting)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String leftOut(int roadmaps, Setting setting) {
        return setting.text("formats.llms.left-out", setting.words().number(roadmaps));
    }

    private Markdown begin(Setting setting) {
        var name = Objects.requireNonNullElse(credit.providerName(), setting.origin());
        return new Markdown().heading(1, name).quote(setting.text("formats.llms.lead"));
    }
}
