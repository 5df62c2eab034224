package dev.waymark.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.contract.ContractDocument;
import dev.waymark.http.response.Answer;
import dev.waymark.pages.PageAnswers;
import dev.waymark.reading.Json;
import dev.waymark.words.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The contract as a page that needs no script; in English, as the contract. */
@Path("/reference")
@Produces("text/html;charset=UTF-8")
class ReferenceEndpoint {
    private final ContractDocument contract;
    private final Json json;
    private final PublicUrl publicUrl;
    /** Made when first asked for: the contract is not there yet when endpoints are. */
    private @Nullable Answer page;

    ReferenceEndpoint(ContractDocument contract, Json json, PublicUrl publicUrl) {
        this.contract = contract;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    /** Shows every operation with code, and each parameter, type, header and refusal once. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> get() {
        return page().toResponse();
    }

    private synchronized Answer page() {
        if (page == null) {
            var document = new Contract(json.read(contract.json(), JsonNode.class));
            page = PageAnswers.of(new ReferenceReader(document, Words.ENGLISH).page(publicUrl));
        }
        return page;
    }
}
