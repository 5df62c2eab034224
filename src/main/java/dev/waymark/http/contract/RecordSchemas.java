package dev.waymark.http.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
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
    private static final String REFERENCE_PREFIX = "#/components/schemas/";
    /** Not a prefix: one generator calls its own types so. */
    private static final String NULLABLE_SUFFIX = "OrNull";

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
        Set<String> alsoNull = new TreeSet<>();
        components.getSchemas().forEach((name, schema) -> {
            ClassInfo type = records.get(name);
            if (type != null && schema.getProperties() != null) {
                describe(type, schema, alsoNull);
                schema.getProperties().forEach((member, property) -> meanings.describe(name, member, property));
            }
        });
        for (String name : alsoNull) {
            Schema original = schemas.get(name);
            if (original == null) {
                throw new IllegalStateException("The contract refers to a schema that it does not have: " + name);
            }
            schemas.put(name + NULLABLE_SUFFIX, allowNull(copy(original)));
        }
        components.setSchemas(schemas);
    }

    private static void describe(ClassInfo type, Schema schema, Set<String> alsoNull) {
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
            if (property.getItems() != null && property.getEnumeration() != null) {
                // An annotation cannot say it of the items.
                property.getItems().setEnumeration(property.getEnumeration());
                property.setEnumeration(null);
            }
            properties.put(
                    name,
                    component.type().hasAnnotation(NULLABLE) && !optional ? orNull(property, alsoNull) : property);
        }
        schema.setProperties(properties);
        schema.setRequired(required);
    }

    /** Looks at the field: Jandex reports annotations there that are also allowed elsewhere. */
    private static boolean isIncluded(ClassInfo type, RecordComponentInfo component) {
        return type.field(component.name()) != null
                && type.field(component.name()).hasAnnotation(INCLUDE);
    }

    /** Allows null. A reference leads to a nullable copy instead, since generators make odd unions of {@code anyOf} (ADR 3). */
    private static Schema orNull(Schema schema, Set<String> alsoNull) {
        if (schema.getRef() == null) {
            return allowNull(schema);
        }
        String target = schema.getRef().substring(REFERENCE_PREFIX.length());
        alsoNull.add(target);
        return OASFactory.createSchema().ref(target + NULLABLE_SUFFIX);
    }

    private static Schema allowNull(Schema schema) {
        List<SchemaType> types = new ArrayList<>(schema.getType() == null ? List.of() : schema.getType());
        if (!types.isEmpty() && !types.contains(SchemaType.NULL)) {
            types.add(SchemaType.NULL);
            schema.setType(types);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().contains(null)) {
            List<@Nullable Object> values = new ArrayList<>(schema.getEnumeration());
            values.add(null);
            schema.setEnumeration(values);
        }
        return schema;
    }

    private static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema();
        schema.getAll().forEach((key, value) -> copy.set(key, value));
        return copy;
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
