package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Reads what has to be there, and holds it against the contract as every other answer. Tests that read much would spend most of
 * their time in REST Assured.
 */
public final class ContractClient {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ContractClient() {}

    /** Returns the body of an answer with the status 200, byte for byte, to a client that asks for no coding. */
    public static byte[] read(String url) {
        try {
            var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
            CommittedContract.require("GET", url, Answer.of(answer));
            assertThat(answer.statusCode()).as(url).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(url, e);
        }
    }
}
