package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.NOT_FOUND;

import dev.waymark.http.Zone;
import dev.waymark.http.parameter.DeclaredParameters;
import dev.waymark.problem.ProblemException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** The table of all operations, read off the JAX-RS annotations when the service starts. */
@Singleton
class Operations {

    /** What is served without an endpoint. */
    private static final List<String> CONTRACT = List.of("/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml");

    private static final Pattern WORDS = Pattern.compile("\\{[a-z]+: ([a-z|-]+)}");

    private static final DeclaredOperation UNDECLARED =
            new DeclaredOperation(DeclaredParameters.none(), List.of(), List.of(), false, null, null);

    private final Set<String> off = new HashSet<>();
    private final PathTemplates<PathOperations> resources = new PathTemplates<>();

    Operations(BeanManager beans) {
        Map<String, PathOperations> table = new HashMap<>();
        CONTRACT.forEach(path -> add(table, path, "GET", UNDECLARED));
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null && !isServed(bean.getBeanClass())) {
                off.add(root.value());
            } else if (root != null) {
                addAll(table, root.value(), bean.getBeanClass());
            }
        }
        List<PathOperations> all = List.copyOf(table.values());
        all.forEach(place -> resources.put(place.template(), place.withFormats(all)));
    }

    /** Returns nothing for a path of no operation. */
    Optional<PathOperations> at(String path) {
        return Optional.ofNullable(resources.at(path));
    }

    /** The refusal of what the configuration takes out of service. */
    Optional<ProblemException> off(String path) {
        return off.contains(path)
                ? Optional.of(NOT_FOUND.because("The operator of this service has switched this off."))
                : Optional.empty();
    }

    /** Returns nothing for a method that the path does not have, or has without an endpoint. */
    Optional<DeclaredOperation> at(String path, String method) {
        return at(path).map(found -> found.operation(method));
    }

    /** What a path takes; where nothing is, what its zone takes. */
    List<String> methods(String path) {
        return at(path).map(PathOperations::methods)
                .orElseGet(() -> Zone.of(path).methods());
    }

    private static boolean isServed(Class<?> endpoint) {
        ServedIf condition = endpoint.getAnnotation(ServedIf.class);
        return condition == null
                || ConfigProvider.getConfig()
                        .getOptionalValue(condition.value(), Boolean.class)
                        .orElse(true);
    }

    private static void addAll(Map<String, PathOperations> table, String root, Class<?> endpoint) {
        for (Method operation : endpoint.getDeclaredMethods()) {
            for (Annotation annotation : operation.getAnnotations()) {
                HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (method != null) {
                    Path own = operation.getAnnotation(Path.class);
                    String template = joined(root, own == null ? "" : own.value());
                    for (String path : alternatives(template)) {
                        add(table, path, method.value(), DeclaredOperation.of(operation, endpoint));
                    }
                }
            }
        }
    }

    /** A path for each of the words that a variable may be, such as {@code {collection: roadmaps|skills}}. */
    private static List<String> alternatives(String template) {
        Matcher words = WORDS.matcher(template);
        return words.find()
                ? Arrays.stream(words.group(1).split("\\|"))
                        .map(word -> template.replace(words.group(), word))
                        .toList()
                : List.of(template);
    }

    private static void add(
            Map<String, PathOperations> table, String template, String method, DeclaredOperation operation) {
        PathOperations known = table.getOrDefault(template, PathOperations.none(template));
        table.put(template, known.and(method, operation));
    }

    private static String joined(String first, String second) {
        return Arrays.stream((first + "/" + second).split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> "/" + segment)
                .reduce("", String::concat);
    }
}
