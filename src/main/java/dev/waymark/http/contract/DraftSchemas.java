package dev.waymark.http.contract;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Prose;
import dev.waymark.model.Slug;
import dev.waymark.model.Term;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Describes the documents that editors write, as their records in {@code dev.waymark.model} declare them; the name of each
 * schema ends in {@code Draft}, since what readers get of the same has the plain name.
 */
final class DraftSchemas {
    private static final String SUFFIX = "Draft";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PROSE = 8000;

    private final Map<String, Schema> schemas = new TreeMap<>();
    private final NullableSchemas nullable = new NullableSchemas();
    private final MemberMeanings meanings = new MemberMeanings();

    private DraftSchemas() {}

    /** Adds the schema of every document, and of all of which it is made. */
    static void defineIn(OpenAPI contract) {
        var drafts = new DraftSchemas();
        drafts.schemas.putAll(contract.getComponents().getSchemas());
        for (Class<?> document : AuthoredDocument.class.getPermittedSubclasses()) {
            drafts.define(document);
        }
        drafts.nullable.addTo(drafts.schemas);
        contract.getComponents().setSchemas(drafts.schemas);
    }

    /** The name of the schema of a document. */
    static String name(Class<?> record) {
        return record.getSimpleName() + SUFFIX;
    }

    private Schema define(Class<?> record) {
        String name = name(record);
        if (!schemas.containsKey(name)) {
            Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
            schemas.put(name, schema);
            schema.setDescription(meanings.of(name));
            Map<String, Schema> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : record.getRecordComponents()) {
                AnnotatedType type = component.getAnnotatedType();
                Schema member = of(type);
                member = type.isAnnotationPresent(Nullable.class) ? nullable.of(member) : member;
                meanings.describe(name, component.getName(), member);
                properties.put(component.getName(), member);
                required.add(component.getName());
            }
            schema.setProperties(properties);
            schema.setRequired(required);
        }
        return OASFactory.createSchema().ref(name);
    }

    private Schema of(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            Schema array = OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .items(of(list.getAnnotatedActualTypeArguments()[0]));
            Size size = type.getAnnotation(Size.class);
            return size == null ? array : array.minItems(size.min());
        }
        var raw = (Class<?>) type.getType();
        if (raw == Slug.class) {
            return text(1, Slug.MAX_LENGTH).pattern("^" + Slug.SHAPE + "$");
        }
        if (raw == String.class) {
            return text(1, type.isAnnotationPresent(Prose.class) ? LONGEST_PROSE : LONGEST_LINE);
        }
        if (raw == Integer.class || raw == int.class) {
            Min least = type.getAnnotation(Min.class);
            Max most = type.getAnnotation(Max.class);
            return OASFactory.createSchema()
                    .addType(SchemaType.INTEGER)
                    .format("int32")
                    .minimum(least == null ? null : BigDecimal.valueOf(least.value()))
                    .maximum(most == null ? null : BigDecimal.valueOf(most.value()));
        }
        if (raw == Boolean.class || raw == boolean.class) {
            return OASFactory.createSchema().addType(SchemaType.BOOLEAN);
        }
        if (raw == LocalDate.class) {
            return OASFactory.createSchema().ref("LocalDate");
        }
        if (Term.class.isAssignableFrom(raw)) {
            schemas.computeIfAbsent(
                    raw.getSimpleName(), word -> OASFactory.createSchema().addType(SchemaType.STRING));
            return OASFactory.createSchema().ref(raw.getSimpleName());
        }
        return define(raw);
    }

    private static Schema text(int least, int most) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .minLength(least)
                .maxLength(most);
    }
}
