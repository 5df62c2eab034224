package dev.waymark.http.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;

/** The contract of this service, once the service has started. */
@ApplicationScoped
public class ContractDocument {
    private final OpenApiDocumentService documents;

    ContractDocument(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    public String json() {
        return new String(read(Format.JSON), UTF_8);
    }

    public String yaml() {
        return new String(read(Format.YAML), UTF_8);
    }

    byte[] read(Format format) {
        return documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
    }
}
