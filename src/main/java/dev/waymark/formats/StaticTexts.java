package dev.waymark.formats;

import dev.waymark.delivery.RoadmapReader;
import dev.waymark.delivery.StaticAnswer;
import dev.waymark.delivery.TypedDocuments;
import dev.waymark.model.EntryType;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.wire.Href;
import dev.waymark.wire.RoadmapDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/**
 * Writes what a file can give of other formats while a release is the newest, byte for byte: what language models are given of a
 * site, and roadmaps, which are few.
 */
@ApplicationScoped
public class StaticTexts {
    private final LanguageModelTexts texts;
    private final RoadmapReader roadmaps;
    private final TypedDocuments documents;
    private final SettingFactory settings;
    private final Json json;

    StaticTexts(
            LanguageModelTexts texts,
            RoadmapReader roadmaps,
            TypedDocuments documents,
            SettingFactory settings,
            Json json) {
        this.texts = texts;
        this.roadmaps = roadmaps;
        this.documents = documents;
        this.settings = settings;
        this.json = json;
    }

    /** Writes them one after the other, in an order that the same content always has. */
    public void write(String language, int release, Consumer<StaticAnswer> sink) {
        var version = new Version(release, false, language);
        var overview = texts.overview(version, LanguageModelTexts.MOST_ROADMAPS);
        sink.accept(new StaticAnswer(language, "/llms.txt", null, overview));
        sink.accept(new StaticAnswer(language, "/llms-full.txt", null, texts.whole(version)));
        roadmaps.each(version, roadmap -> {
            roadmap(roadmap, version, sink);
            return true;
        });
    }

    private void roadmap(RoadmapReader.Roadmap found, Version version, Consumer<StaticAnswer> sink) {
        var language = version.language();
        var path = Href.of(EntryType.ROADMAP, found.slug());
        var setting = settings.of(version);
        var roadmap = json.read(found.json(), RoadmapDocument.class);
        var withSkills = documents.wholeRoadmap(found.slug(), version.release(), language);
        sink.accept(new StaticAnswer(language, path + Sections.SUFFIX, null, RoadmapMarkdown.of(roadmap, setting)));
        sink.accept(new StaticAnswer(language, path + ".jsonld", null, RoadmapLinkedData.of(roadmap, setting)));
        var graph = RoadmapGraph.of(withSkills.document(), setting);
        sink.accept(new StaticAnswer(language, path + ".mmd", null, graph));
    }
}
