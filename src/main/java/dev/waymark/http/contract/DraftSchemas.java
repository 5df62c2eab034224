package dev.waymark.http.contract;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Prose;
import dev.waymark.model.Slug;
import dev.waymark.model.Term;
import dev.waymark.model.TranslatableMembers;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Describes the documents that editors write, as their records in {@code dev.waymark.model} declare them; the name of each
 * schema ends in {@code Draft}, since what readers get of the same has the plain name. Of what is translated of each there is one
 * whose name ends in {@code Texts}.
 */
final class DraftSchemas {
    private static final String SUFFIX = "Draft";
    private static final String TEXTS = "Texts";
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
            drafts.defineTexts(document, TranslatableMembers.of(document));
        }
        drafts.nullable.addTo(drafts.schemas);
        contract.getComponents().setSchemas(drafts.schemas);
    }

    static String name(Class<?> record) {
        return record.getSimpleName() + SUFFIX;
    }

    /** The name of the schema of the translated texts of a document. */
    static String nameOfTexts(Class<?> record) {
        return record.getSimpleName() + TEXTS;
    }

    private Schema define(Class<?> record) {
        return define(name(record), List.of(record.getRecordComponents()), component -> {
            AnnotatedType type = component.getAnnotatedType();
            return type.isAnnotationPresent(Nullable.class) ? nullable.of(of(type)) : of(type);
        });
    }

    private Schema defineTexts(Class<?> record, List<RecordComponent> members) {
        return define(nameOfTexts(record), members, component -> {
            if (component.getType() == String.class) {
                return nullable.of(of(component.getAnnotatedType()));
            }
            Schema member = of(component.getAnnotatedType()).minItems(null);
            return TranslatableMembers.itemType(component)
                    .map(item -> member.items(defineTexts(item, TranslatableMembers.ofItem(item))))
                    .orElse(member);
        });
    }

    private Schema define(String name, List<RecordComponent> members, Function<RecordComponent, Schema> shape) {
        if (!schemas.containsKey(name)) {
            Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
            schemas.put(name, schema);
            schema.setDescription(meanings.of(name));
            Map<String, Schema> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : members) {
                Schema member = shape.apply(component);
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
