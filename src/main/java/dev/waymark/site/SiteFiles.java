package dev.waymark.site;

import dev.waymark.http.SpoolFile;
import java.io.Closeable;
import java.io.IOException;

/** Takes the files of a site, each once. */
interface SiteFiles extends Closeable {
    /** Takes a file under its path from the root of the site, such as {@code v1/index.json}. */
    void add(String path, byte[] bytes) throws IOException;

    /** Takes one that is too large for memory. */
    void add(String path, SpoolFile file) throws IOException;

    /** Says that these were all; without it they are no site. */
    void finish() throws IOException;
}
