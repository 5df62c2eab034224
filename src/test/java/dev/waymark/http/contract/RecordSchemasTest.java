package dev.waymark.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NULL;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordSchemasTest {

    record Parcel(
            String zip,
            @Nullable String note,
            @Nullable Integer weight,
            @Nullable Address sender,
            List<@Nullable String> lines,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Address included) {}

    record Address(@Nullable String street) {}

    @Test
    void a_member_is_required_and_not_null_unless_the_record_says_otherwise() throws IOException {
        Schema parcel = at(complete(), "Parcel");
        assertThat(parcel.getRequired()).containsExactly("zip", "note", "weight", "sender", "lines");
        assertThat(parcel.getProperties().keySet())
                .containsExactly("zip", "note", "weight", "sender", "lines", "included");
        assertThat(at(parcel.getProperties(), "zip").getType()).containsExactly(STRING);
        assertThat(at(parcel.getProperties(), "note").getType()).containsExactly(STRING, NULL);
        assertThat(at(parcel.getProperties(), "weight").getType()).containsExactly(INTEGER, NULL);
        assertThat(at(parcel.getProperties(), "lines").getType()).containsExactly(Schema.SchemaType.ARRAY);
    }

    @Test
    void a_reference_that_may_be_null_leads_to_a_schema_that_says_so() throws IOException {
        Map<String, Schema> schemas = complete();
        Map<String, Schema> members = at(schemas, "Parcel").getProperties();
        assertThat(at(members, "sender").getRef()).isEqualTo("#/components/schemas/AddressOrNull");
        assertThat(at(members, "included").getRef()).isEqualTo("#/components/schemas/Address");
        assertThat(at(schemas, "AddressOrNull").getType()).containsExactly(OBJECT, NULL);
        assertThat(at(schemas, "AddressOrNull").getRequired()).containsExactly("street");
        assertThat(at(schemas, "Address").getType()).containsExactly(OBJECT);
    }

    private static Map<String, Schema> complete() throws IOException {
        Schema parcel = object().addProperty(
                        "included", OASFactory.createSchema().ref("Address"))
                .addProperty("lines", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY))
                .addProperty("note", OASFactory.createSchema().addType(STRING))
                .addProperty("sender", OASFactory.createSchema().ref("Address"))
                .addProperty("weight", OASFactory.createSchema().addType(INTEGER))
                .addProperty("zip", OASFactory.createSchema().addType(STRING));
        Schema address =
                object().addProperty("street", OASFactory.createSchema().addType(STRING));
        OpenAPI contract = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema("Parcel", parcel)
                        .addSchema("Address", address));
        new RecordSchemas(Index.of(Parcel.class, Address.class)).complete(contract);
        return contract.getComponents().getSchemas();
    }

    private static Schema at(Map<String, Schema> schemas, String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(OBJECT);
    }
}
