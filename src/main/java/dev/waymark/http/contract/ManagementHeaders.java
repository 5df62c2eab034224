package dev.waymark.http.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that operations of management take: a name for the request, and the version that it changes. */
final class ManagementHeaders {
    private static final String RETRY =
            "Names the request, so that it can be sent again: within 24 hours the same request with"
                    + " the same name has no second effect and gets the same answer. Another request with it is refused.";
    private static final String UNCHECKED = " It has no effect with `check=true`, which is answered anew each time.";
    private static final String MATCH =
            "The `ETag` of the version that you have read, such as `\"12\"`; an asterisk for any version.";
    private static final String NONE_MATCH = "An asterisk, to make what is not there yet.";
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_TAGS = 1000;

    private ManagementHeaders() {}

    static void describe(HttpMethod method, Operation operation) {
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        if (method == HttpMethod.POST) {
            var description = canBeChecked(operation) ? RETRY + UNCHECKED : RETRY;
            parameters.add(
                    header("Idempotency-Key", description, text(LONGEST_NAME).pattern("^[!-~]+$")));
        }
        if (operation.getResponses().hasAPIResponse("428")) {
            // The asterisk is filled in by Swagger UI, so that each change can be tried at once.
            parameters.add(header("If-Match", MATCH, text(LONGEST_TAGS))
                    .example("*")
                    .required(method == HttpMethod.PUT ? null : true));
            if (method == HttpMethod.PUT) {
                parameters.add(header("If-None-Match", NONE_MATCH, text(1)));
            }
        }
        if (!parameters.isEmpty()) {
            operation.setParameters(parameters);
        }
    }

    /** Whether an operation tells with {@code check=true} what it would do; its answer to that is 200, and to nothing else. */
    static boolean canBeChecked(Operation operation) {
        var parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(parameter -> "check".equals(parameter.getName()));
    }

    private static Parameter header(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema);
    }

    private static Schema text(int most) {
        return OASFactory.createSchema().addType(SchemaType.STRING).minLength(1).maxLength(most);
    }
}
