package dev.waymark.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answer;
import dev.waymark.model.EntryType;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.reading.VersionParameters;
import dev.waymark.wire.RoadmapDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers with documents in other formats than JSON. What has another slug now, is not there any more or never was, is answered
 * as for the document itself.
 */
@ApplicationScoped
public class FormattedDocuments {
    private final Documents documents;
    private final Inclusion inclusion;
    private final Json json;

    FormattedDocuments(Documents documents, Inclusion inclusion, Json json) {
        this.documents = documents;
        this.inclusion = inclusion;
        this.json = json;
    }

    /**
     * How documents of a type are written in a format.
     *
     * @param suffix what stands behind the path of the document, such as {@code .md}
     * @param contentType the media type, with its charset where it has one
     * @param shape the document as it was published
     */
    public record Format<D>(EntryType type, String suffix, String contentType, Class<D> shape, Writer<D> writer) {}

    public interface Writer<D> {
        String write(D document, Version version);
    }

    public <D, T> RestResponse<T> entry(String slug, VersionParameters parameters, Format<D> format) {
        return answer(slug, "", parameters, format);
    }

    public <D, T> RestResponse<T> part(String roadmap, String slug, VersionParameters parameters, Format<D> format) {
        return answer(roadmap, Parameters.pathSlug(slug), parameters, format);
    }

    private <D, T> RestResponse<T> answer(String slug, String part, VersionParameters parameters, Format<D> format) {
        var type = part.isEmpty() ? format.type() : EntryType.ROADMAP;
        return documents.answer(type, slug, format.type(), part, parameters, format.suffix(), (found, version) -> {
            var document = json.read(requireNonNull(found.text()), format.shape());
            var text = format.writer().write(document, version);
            return Answer.of(format.contentType(), text.getBytes(UTF_8), version.ofFormat());
        });
    }

    /** A roadmap with the documents of its skills beside it. */
    public <T> RestResponse<T> roadmapWithSkills(
            String slug, VersionParameters parameters, Format<RoadmapDocument> format) {
        var type = EntryType.ROADMAP;
        return documents.answer(type, slug, type, "", parameters, format.suffix(), (found, version) -> {
            var skills = Set.of(Includable.SKILLS);
            var whole = inclusion.with(requireNonNull(found.text()), skills, type, found, "", version);
            var document = json.read(whole, RoadmapDocument.class);
            var text = format.writer().write(document, version);
            return Answer.of(format.contentType(), text.getBytes(UTF_8), version.ofAssembly());
        });
    }
}
