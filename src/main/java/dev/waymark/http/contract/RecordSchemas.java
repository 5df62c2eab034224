package dev.waymark.http.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schemas of records from their declarations: members are required, in the declared order, and null only where
 * {@code @Nullable}. A member that may be absent has {@code @JsonInclude}.
 */
final class RecordSchemas {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final MemberMeanings meanings = new MemberMeanings();
    private final Map<String, ClassInfo> records = new LinkedHashMap<>();

    RecordSchemas(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && !type.name().toString().startsWith("dev.waymark.model.")) {
                // Only what is published says so; others can have the same name.
                records.merge(schemaName(type), type, (one, other) -> one.hasDeclaredAnnotation(SCHEMA) ? one : other);
            }
        }
    }

    void complete(OpenAPI contract) {
        Components components = contract.getComponents();
        Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
        NullableSchemas nullable = new NullableSchemas();
        components.getSchemas().forEach((name, schema) -> {
            ClassInfo type = records.get(name);
            if (type != null && schema.getProperties() != null) {
                describe(type, schema, nullable);
                schema.getProperties().forEach((member, property) -> meanings.describe(name, member, property));
            }
        });
        nullable.addTo(schemas);
        components.setSchemas(schemas);
    }

    private static void describe(ClassInfo type, Schema schema, NullableSchemas nullable) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            String name = memberName(component);
            Schema property = schema.getProperties().get(name);
            if (property == null) {
                continue;
            }
            boolean optional = component.hasAnnotation(INCLUDE) || isIncluded(type, component);
            if (!optional) {
                required.add(name);
            }
            if (property.getItems() != null) {
                describeItems(property);
            }
            properties.put(
                    name, component.type().hasAnnotation(NULLABLE) && !optional ? nullable.of(property) : property);
        }
        schema.setProperties(properties);
        schema.setRequired(required);
    }

    /** Says of the items what an annotation can say of the list alone. */
    private static void describeItems(Schema list) {
        Schema items = list.getItems();
        if (list.getEnumeration() != null) {
            items.setEnumeration(list.getEnumeration());
            list.setEnumeration(null);
        }
        if (list.getMaxLength() != null) {
            items.minLength(list.getMinLength()).maxLength(list.getMaxLength());
            list.minLength(null).maxLength(null);
        }
    }

    /** Looks at the field: Jandex reports annotations there that are also allowed elsewhere. */
    private static boolean isIncluded(ClassInfo type, RecordComponentInfo component) {
        return type.field(component.name()) != null
                && type.field(component.name()).hasAnnotation(INCLUDE);
    }

    private static String memberName(RecordComponentInfo component) {
        AnnotationInstance property = component.annotation(PROPERTY);
        return property == null || property.value() == null
                ? component.name()
                : property.value().asString();
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }
}
