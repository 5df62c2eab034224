package dev.waymark.http.contract;

import static java.lang.Boolean.TRUE;

import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Documents the headers of answers to those who use what is deprecated. */
final class Deprecations {

    private Deprecations() {}

    /** Adds the headers to the answers of an operation that is deprecated, or has a parameter that is. */
    static void describe(Operation operation, Components components) {
        boolean partly = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> TRUE.equals(parameter.getDeprecated()));
        if (partly || TRUE.equals(operation.getDeprecated())) {
            writeOut(operation.getResponses(), components);
            add(operation, components, "Deprecation", header("""
                    Since when the operation, or a parameter of the request, is deprecated: `@` and a number of seconds since 1970 \
                    (RFC 9745). `Link` leads to what that means (`deprecation`).\
                    """));
            add(operation, components, "Sunset", header("""
                    The time before which it works as ever (RFC 8594).\
                    """));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static void add(Operation operation, Components components, String name, Header header) {
        components.addHeader(name, header);
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response ->
                        response.addHeader(name, OASFactory.createHeader().ref(name)));
    }

    /** Puts shared responses in place of references to them, which can have nothing of their own. */
    private static void writeOut(APIResponses responses, Components components) {
        for (var status : responses.getAPIResponses().keySet().toArray(String[]::new)) {
            var ref = responses.getAPIResponse(status).getRef();
            if (ref != null) {
                var name = ref.substring(ref.lastIndexOf('/') + 1);
                responses.addAPIResponse(
                        status,
                        copy(Objects.requireNonNull(components.getResponses().get(name), ref)));
            }
        }
    }

    private static APIResponse copy(APIResponse shared) {
        var own = OASFactory.createAPIResponse()
                .description(shared.getDescription())
                .content(shared.getContent());
        if (shared.getHeaders() != null) {
            shared.getHeaders().forEach(own::addHeader);
        }
        own.setExtensions(shared.getExtensions());
        return own;
    }
}
