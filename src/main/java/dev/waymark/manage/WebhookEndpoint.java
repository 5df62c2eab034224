package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.http.response.Answer;
import dev.waymark.reading.PageRequest;
import dev.waymark.webhooks.WebhookDesk;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Addresses that are told of releases and changes. */
@Path(WebhookEndpoint.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("webhooks:admin")
@Tag(name = "Management: webhooks")
class WebhookEndpoint {
    static final String PATH = "/v1/manage/webhooks";

    private static final String ID = "The id of the webhook.";

    private final Callers callers;
    private final WebhookDesk desk;
    private final WebhookPages webhooks;
    private final WebhookDeliveryPages deliveries;
    private final Idempotency idempotency;
    private final ManagementAnswers answers;

    WebhookEndpoint(
            Callers callers,
            WebhookDesk desk,
            WebhookPages webhooks,
            WebhookDeliveryPages deliveries,
            Idempotency idempotency,
            ManagementAnswers answers) {
        this.callers = callers;
        this.desk = desk;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks",
            description =
                    "A page of the webhooks, of which there are twenty at most. Needs the scope `webhooks:admin`.")
    public RestResponse<WebhookList> list(@BeanParam CursorParameters parameters) {
        return answers.ok(webhooks.page(PageRequest.of(parameters.limit, null, parameters.cursor)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Make a webhook",
            description =
                    "Has an address told of events by POST requests, which are signed as Standard Webhooks says. The secret with"
                            + " which the receiver checks them is in this answer and nowhere else. Needs the scope `webhooks:admin`.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook was made.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookWithSecret.class)))
    public RestResponse<WebhookWithSecret> create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = WebhookRequest.class)))
                    byte[] body) {
        var caller = callers.present();
        var wish = WebhookRequest.read(body);
        return idempotency
                .answer(body, caller, () -> {
                    var made = desk.add(wish, caller.id());
                    return answers.of(201, WebhookWithSecret.of(made))
                            .with("Location", Webhook.href(made.webhook().id()));
                })
                .toResponse();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "Read a webhook",
            description = "A webhook without its secret. Needs the scope `webhooks:admin`.")
    public RestResponse<Webhook> get(@RestPath @Parameter(description = ID, example = "1") String id) {
        return answers.ok(Webhook.of(desk.find(id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook",
            description =
                    "Gives it another address or other events, or has it told nothing for a while; its secret stays. One that was"
                            + " paused begins anew, with what waits for it. Needs the scope `webhooks:admin`.")
    public RestResponse<Webhook> change(
            @RestPath @Parameter(description = ID, example = "1") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = WebhookRequest.class)))
                    byte[] body) {
        return answers.ok(Webhook.of(
                desk.change(id, WebhookRequest.read(body), callers.present().id())));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeWebhook",
            summary = "Remove a webhook",
            description = "It is told nothing more, not even what waits for it. Needs the scope `webhooks:admin`.")
    @APIResponse(responseCode = "204", description = "The webhook is gone.")
    public RestResponse<Void> remove(@RestPath @Parameter(description = ID, example = "1") String id) {
        desk.remove(id, callers.present().id());
        return Answer.nothing().toResponse();
    }

    @POST
    @Path("{id}/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Send a webhook a test",
            description =
                    "Sends a message of the event `webhook.test`, behind those that wait; the list of its deliveries tells what came"
                            + " of it. Needs the scope `webhooks:admin`.")
    @APIResponse(
            responseCode = "200",
            description = "It will be sent.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookDelivery.class)))
    public RestResponse<WebhookDelivery> test(@RestPath @Parameter(description = ID, example = "1") String id) {
        return idempotency
                .answer(new byte[0], callers.present(), () -> answers.of(200, WebhookDelivery.of(desk.test(id))))
                .toResponse();
    }

    @POST
    @Path("{id}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateWebhook",
            summary = "Rotate the secret of a webhook",
            description =
                    "Gives a webhook another secret, which is in this answer and nowhere else. For some hours messages have two"
                            + " signatures, so that whichever secret the receiver has will do. Needs the scope `webhooks:admin`.")
    public RestResponse<WebhookWithSecret> rotate(
            @RestPath @Parameter(description = ID, example = "1") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = WebhookRotation.class)))
                    byte[] body) {
        var caller = callers.present();
        int hours = WebhookRotation.overlapHours(body);
        return idempotency
                .answer(body, caller, () -> answers.of(200, WebhookWithSecret.of(desk.rotate(id, hours, caller.id()))))
                .toResponse();
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List the deliveries of a webhook",
            description =
                    "What it was told and what waits for it, the latest first. What was taken is kept for a month, and what was not"
                            + " as long as the webhook. Needs the scope `webhooks:admin`.")
    public RestResponse<WebhookDeliveryList> deliveries(
            @RestPath @Parameter(description = ID, example = "1") String id, @BeanParam CursorParameters parameters) {
        return answers.ok(deliveries.page(id, PageRequest.of(parameters.limit, null, parameters.cursor)));
    }

    @POST
    @Path("{id}/deliveries/{delivery}/retry")
    @Operation(
            operationId = "retryWebhookDelivery",
            summary = "Send a message again",
            description =
                    "Sends it again, also if it was taken already, with the same `webhook-id`. What waits is sent at once and not"
                            + " after a pause, always the oldest first. Needs the scope `webhooks:admin`.")
    @APIResponse(
            responseCode = "200",
            description = "It will be sent.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookDelivery.class)))
    public RestResponse<WebhookDelivery> retry(
            @RestPath @Parameter(description = ID, example = "1") String id,
            @RestPath @Parameter(description = "The id of the delivery.", example = "1") String delivery) {
        return idempotency
                .answer(
                        new byte[0],
                        callers.present(),
                        () -> answers.of(200, WebhookDelivery.of(desk.retry(id, delivery))))
                .toResponse();
    }
}
