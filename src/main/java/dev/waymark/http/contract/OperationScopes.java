package dev.waymark.http.contract;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Says of each operation which scopes a key needs for it, as its method or its class demands them. */
final class OperationScopes {

    /** The name of the security scheme. */
    private static final String SCHEME = "key";

    private final IndexView index;

    OperationScopes(IndexView index) {
        this.index = index;
    }

    void describe(org.eclipse.microprofile.openapi.models.Operation operation) {
        of(operation.getOperationId())
                .ifPresent(scopes -> operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, scopes))));
    }

    /** Returns nothing for an operation without a key, and an empty list where any key will do. */
    private Optional<List<String>> of(String operationId) {
        return index.getAnnotations(Operation.class).stream()
                .filter(operation -> operation.value("operationId") != null
                        && operation.value("operationId").asString().equals(operationId))
                .map(operation -> operation.target().asMethod())
                .findFirst()
                .flatMap(OperationScopes::demanded);
    }

    private static Optional<List<String>> demanded(MethodInfo method) {
        AnnotationInstance own = method.annotation(PermissionsAllowed.class);
        AnnotationInstance permission =
                own == null ? method.declaringClass().declaredAnnotation(PermissionsAllowed.class) : own;
        if (permission != null) {
            return Optional.of(Arrays.asList(permission.value().asStringArray()));
        }
        boolean authenticated = method.hasAnnotation(Authenticated.class)
                || method.declaringClass().hasDeclaredAnnotation(Authenticated.class);
        return authenticated ? Optional.of(List.of()) : Optional.empty();
    }
}
