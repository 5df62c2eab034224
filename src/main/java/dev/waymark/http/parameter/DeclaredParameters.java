package dev.waymark.http.parameter;

import dev.waymark.http.Deprecation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of an operation, read off its JAX-RS annotations.
 *
 * @param names every parameter
 * @param single those that take one value
 * @param deprecated those that should not be used any more
 */
public record DeclaredParameters(
        SortedSet<String> names, SortedSet<String> single, SortedMap<String, Deprecation> deprecated) {

    public static DeclaredParameters none() {
        return new DeclaredParameters(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    }

    /** Reads the annotations of a method and of its parameter beans. */
    public static DeclaredParameters of(Method operation) {
        DeclaredParameters found = none();
        for (Parameter parameter : operation.getParameters()) {
            found.add(parameter, parameter.getName(), parameter.getType());
        }
        return found;
    }

    public boolean isSingle(String name) {
        return single.contains(name);
    }

    private void add(AnnotatedElement element, String elementName, Class<?> type) {
        String name = nameOf(element, elementName);
        if (name != null) {
            names.add(name);
            if (!Collection.class.isAssignableFrom(type)) {
                single.add(name);
            }
            addDeprecation(element, name);
        } else if (element.isAnnotationPresent(BeanParam.class) || declaresParameters(type)) {
            addFields(type);
        }
    }

    private void addDeprecation(AnnotatedElement element, String name) {
        var described = element.getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        Deprecation found = described == null ? null : Deprecation.of(described.deprecated(), described.extensions());
        if (found != null) {
            deprecated.put(name, found);
        }
    }

    /** A bean needs no {@code @BeanParam} in Quarkus REST; one annotated field makes it one. */
    private static boolean declaresParameters(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> nameOf(field, field.getName()) != null);
    }

    private void addFields(Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(field, field.getName(), field.getType());
            }
        }
    }

    private static @Nullable String nameOf(AnnotatedElement element, String elementName) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            return query.value().isEmpty() ? elementName : query.value();
        }
        QueryParam standard = element.getAnnotation(QueryParam.class);
        return standard == null ? null : standard.value();
    }
}
