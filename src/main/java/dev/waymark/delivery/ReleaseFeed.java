package dev.waymark.delivery;

import dev.waymark.http.ContentCredit;
import dev.waymark.http.PublicUrl;
import dev.waymark.store.Releases.Published;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes releases as an Atom feed (RFC 4287). The identifiers are addresses at the public URL. */
@ApplicationScoped
class ReleaseFeed {
    static final String PATH = "/v1/releases.atom";
    static final String MEDIA_TYPE = "application/atom+xml";
    static final int LENGTH = 50;

    private static final String JSON = "application/json";

    /** What XML cannot say, not even escaped (XML 1.0, 2.2). */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final PublicUrl url;
    private final ContentCredit credit;

    ReleaseFeed(PublicUrl url, ContentCredit credit) {
        this.url = url;
        this.credit = credit;
    }

    /** Writes a feed of those releases, the newest first. */
    byte[] of(List<Published> releases) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", url.of(PATH));
            element(xml, "title", "Releases at " + url.origin());
            var updated = releases.isEmpty() ? Instant.EPOCH : releases.get(0).publishedAt();
            element(xml, "updated", updated.toString());
            link(xml, "self", MEDIA_TYPE, PATH);
            link(xml, "alternate", JSON, "/v1/releases");
            xml.writeStartElement("author");
            element(xml, "name", Objects.requireNonNullElse(credit.providerName(), url.origin()));
            xml.writeEndElement();
            for (var release : releases) {
                entry(xml, release);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed can be written into memory", e);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Published release) throws XMLStreamException {
        var href = Href.release(release.number());
        xml.writeStartElement("entry");
        element(xml, "id", url.of(href));
        element(xml, "title", "Release " + release.number());
        element(xml, "published", release.publishedAt().toString());
        element(xml, "updated", release.publishedAt().toString());
        link(xml, "alternate", JSON, href);
        link(xml, "related", JSON, href + "/changes");
        note(xml, release.note());
        xml.writeEndElement();
    }

    private static void note(XMLStreamWriter xml, @Nullable String note) throws XMLStreamException {
        if (note != null) {
            element(xml, "summary", note);
        }
    }

    private void link(XMLStreamWriter xml, String relation, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", url.of(path));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNSPEAKABLE.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }
}
