package dev.waymark.http.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Allows null where members may be. A reference leads to a nullable copy, since generators make odd unions of {@code anyOf} (ADR 3). */
final class NullableSchemas {
    private static final String REFERENCE_PREFIX = "#/components/schemas/";
    /** Not a prefix: one generator calls its own types so. */
    private static final String SUFFIX = "OrNull";

    private final Set<String> copied = new TreeSet<>();

    /** The same, or null. */
    Schema of(Schema schema) {
        if (schema.getRef() == null) {
            return allowNull(schema);
        }
        String target = schema.getRef().substring(REFERENCE_PREFIX.length());
        copied.add(target);
        return OASFactory.createSchema().ref(target + SUFFIX);
    }

    /** Adds the copies to which references lead. */
    void addTo(Map<String, Schema> schemas) {
        for (String name : copied) {
            Schema original = schemas.get(name);
            if (original == null) {
                throw new IllegalStateException("The contract refers to a schema that it does not have: " + name);
            }
            schemas.put(name + SUFFIX, allowNull(copy(original)));
        }
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
}
