package dev.waymark.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.delivery.StaticAnswer;
import dev.waymark.delivery.StaticAnswers;
import dev.waymark.formats.SitemapFile;
import dev.waymark.formats.StaticTexts;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.SpoolFile;
import dev.waymark.http.contract.ContractDocument;
import dev.waymark.model.Languages;
import dev.waymark.reading.Json;
import dev.waymark.store.Releases;
import dev.waymark.store.Snapshots;
import dev.waymark.sync.StaticBundles;
import dev.waymark.wire.Href;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Writes the read API of a release as files (ADR 39). Its memory does not grow with the content, and no client keeps a
 * connection of the database, however slowly it reads.
 */
@ApplicationScoped
public class SiteExport {
    /** The time of a site before the first release. */
    private static final Instant NO_RELEASE = Instant.parse("1980-02-01T00:00:00Z");

    private final Snapshots snapshots;
    private final Releases releases;
    private final StaticAnswers answers;
    private final StaticTexts texts;
    private final StaticBundles bundles;
    private final ContractDocument contract;
    private final Languages languages;
    private final PublicUrl publicUrl;
    private final Json json;

    SiteExport(
            Snapshots snapshots,
            Releases releases,
            StaticAnswers answers,
            StaticTexts texts,
            StaticBundles bundles,
            ContractDocument contract,
            Languages languages,
            PublicUrl publicUrl,
            Json json) {
        this.snapshots = snapshots;
        this.releases = releases;
        this.answers = answers;
        this.texts = texts;
        this.bundles = bundles;
        this.contract = contract;
        this.languages = languages;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    /** Writes it as an archive, the same bytes for the same release. */
    public SpoolFile archive(int release) {
        var time = QuarkusTransaction.requiringNew()
                .call(() -> releases.numbered(release).map(Releases.Published::publishedAt))
                .orElse(NO_RELEASE);
        var archive = SpoolFile.create();
        try (var files = new SiteArchive(archive.out(), time)) {
            write(release, files);
            files.finish();
            return archive;
        } catch (IOException e) {
            archive.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Writes it into a folder that is empty or not there yet, and has nothing in it again if that fails; its manifest comes last. */
    public SiteReport folder(int release, Path folder) {
        try (var files = new SiteFolder(folder)) {
            var report = write(release, files);
            files.finish();
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all files. They are a site when the transaction that reads them has ended well, and not before. */
    private SiteReport write(int release, SiteFiles files) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try {
                return read(release, files);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private SiteReport read(int release, SiteFiles files) throws IOException {
        snapshots.begin();
        try (var manifest = new Manifest(release, languages.offered(), json)) {
            for (var file : HostFiles.of(release, languages, publicUrl).entrySet()) {
                add(file.getKey(), file.getValue(), files, manifest);
            }
            add("openapi.json", contract.json(), files, manifest);
            add("openapi.yaml", contract.yaml(), files, manifest);
            answers.write(release, answer -> add(path(answer), answer.body(), files, manifest));
            var sitemap = new SitemapFiles(
                    publicUrl, SitemapFile.MOST_ADDRESSES, (path, text) -> add(path, text, files, manifest));
            for (var language : languages.offered()) {
                texts.write(language, release, answer -> {
                    add(path(answer), answer.body(), files, manifest);
                    sitemap.add(path(answer));
                });
                if (release > 0) {
                    addBundle(language, release, files, manifest);
                }
            }
            sitemap.end();
            var report = new SiteReport(release, manifest.files(), manifest.bytes());
            files.add(Manifest.NAME, manifest.finish());
            return report;
        }
    }

    private static void add(String path, String text, SiteFiles files, Manifest manifest) {
        var bytes = text.getBytes(UTF_8);
        try {
            files.add(path, bytes);
            manifest.add(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is too large for memory. */
    private void addBundle(String language, int release, SiteFiles files, Manifest manifest) throws IOException {
        try (var bundle = SpoolFile.create()) {
            try (var out = bundle.out()) {
                bundles.write(release, language, out);
            }
            var path = folder(language) + Href.release(release).substring(1) + "/bundle.ndjson";
            files.add(path, bundle);
            manifest.add(path, bundle);
        }
    }

    /** What has no ending is a folder, since other paths lie below it; no slug is a hyphen or has a dot. */
    private String path(StaticAnswer answer) {
        var path = folder(answer.language()) + answer.path().substring(1);
        var page = answer.cursor() == null ? "" : "/-/" + answer.cursor();
        return answer.path().contains(".") ? path : path + page + "/index.json";
    }

    /** There is one for each language but the default one. */
    private String folder(String language) {
        return language.equals(languages.standard()) ? "" : language + "/";
    }
}
