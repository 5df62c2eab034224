package dev.waymark.http.request;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Tells the metrics of one operation from another's by its path template, also where an answer never reaches REST. Whatever
 * a client may make up (methods, paths) is one series, or a stranger could fill the memory with them.
 */
@Singleton
public class OperationTags implements HttpServerMetricsTagsContributor {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    private static final String OTHER = "OTHER";

    private final PathTemplates templates;

    OperationTags(BeanManager beans) {
        Set<String> paths = new HashSet<>(Set.of("/openapi", "/openapi.json", "/openapi.yaml", "/docs"));
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            addPaths(bean.getBeanClass(), paths);
        }
        this.templates = PathTemplates.of(paths);
    }

    @Override
    public Tags contribute(Context context) {
        String method = context.request().method().name();
        String path = context.request().path();
        return Tags.of(
                "method",
                METHODS.contains(method) ? method : OTHER,
                "uri",
                Objects.requireNonNullElse(path == null ? null : templates.of(path), OTHER));
    }

    private static void addPaths(Class<?> endpoint, Set<String> paths) {
        Path root = endpoint.getAnnotation(Path.class);
        if (root == null) {
            return;
        }
        for (Method method : endpoint.getDeclaredMethods()) {
            Path own = method.getAnnotation(Path.class);
            if (own != null) {
                paths.add(joined(root.value(), own.value()));
            } else if (isOperation(method)) {
                paths.add(joined(root.value(), ""));
            }
        }
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static String joined(String first, String second) {
        return Arrays.stream((first + "/" + second).split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> "/" + segment)
                .reduce("", String::concat);
    }
}
