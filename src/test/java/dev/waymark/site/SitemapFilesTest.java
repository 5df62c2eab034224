package dev.waymark.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.PublicUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What search engines find of a site. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SitemapFilesTest {
    private static final Pattern ADDRESS = Pattern.compile("<loc>https://a\\.example/([^<]+)</loc>");

    @Test
    void as_many_texts_as_a_file_may_have_are_in_one() {
        var files = written("a.md", "v1/index.json", "b.md");
        assertThat(files).containsOnlyKeys("sitemap.xml");
        assertThat(files.get("sitemap.xml")).contains("<urlset ").doesNotContain("<sitemapindex");
        assertThat(addresses(files, "sitemap.xml")).containsExactly("a.md", "b.md");
    }

    @Test
    void more_texts_are_in_files_that_an_index_names() {
        var files = written("a.md", "b.md", "c.md", "d.md", "e.md");
        assertThat(files).containsOnlyKeys("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml");
        assertThat(files.get("sitemap.xml")).contains("<sitemapindex ").doesNotContain("<urlset");
        assertThat(addresses(files, "sitemap.xml")).containsExactly("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml");
        assertThat(addresses(files, "sitemap-1.xml")).containsExactly("a.md", "b.md");
        assertThat(addresses(files, "sitemap-2.xml")).containsExactly("c.md", "d.md");
        assertThat(addresses(files, "sitemap-3.xml")).containsExactly("e.md");
    }

    @Test
    void a_site_without_a_text_has_an_empty_one() {
        assertThat(written("v1/index.json")).containsOnlyKeys("sitemap.xml");
    }

    /** The files for paths of a site, of which a file may name two. */
    private static Map<String, String> written(String... paths) {
        var files = new LinkedHashMap<String, String>();
        var sitemap = new SitemapFiles(new PublicUrl("https://a.example"), 2, files::put);
        for (var path : paths) {
            sitemap.add(path);
        }
        sitemap.end();
        return files;
    }

    private static List<String> addresses(Map<String, String> files, String name) {
        return ADDRESS.matcher(files.getOrDefault(name, ""))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
