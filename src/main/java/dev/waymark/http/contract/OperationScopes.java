package dev.waymark.http.contract;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Says of each operation which scopes a key needs for it, as its method or its class demands them. */
final class OperationScopes {

    private static final String SCHEME = "key";

    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);

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
                .flatMap(this::demanded);
    }

    private Optional<List<String>> demanded(MethodInfo method) {
        List<AnnotationInstance> own = method.declaredAnnotationsWithRepeatable(PERMISSIONS, index);
        List<AnnotationInstance> permissions =
                own.isEmpty() ? method.declaringClass().declaredAnnotationsWithRepeatable(PERMISSIONS, index) : own;
        if (!permissions.isEmpty()) {
            return Optional.of(permissions.stream()
                    .flatMap(permission -> scopes(permission, method))
                    .toList());
        }
        boolean authenticated = method.hasAnnotation(Authenticated.class)
                || method.declaringClass().hasDeclaredAnnotation(Authenticated.class);
        return authenticated ? Optional.of(List.of()) : Optional.empty();
    }

    /** @throws IllegalStateException if one of several is enough, which the contract would say wrongly */
    private Stream<String> scopes(AnnotationInstance permission, MethodInfo method) {
        String[] scopes = permission.value().asStringArray();
        if (scopes.length > 1
                && !permission.valueWithDefault(index, "inclusive").asBoolean()) {
            throw new IllegalStateException("%s offers a choice of scopes".formatted(method));
        }
        return Arrays.stream(scopes);
    }
}
