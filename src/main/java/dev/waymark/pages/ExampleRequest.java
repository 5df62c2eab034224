package dev.waymark.pages;

import java.util.List;

/**
 * A request to try, as a page shows it.
 *
 * @param title what it is for
 * @param explanation what to see in it
 * @param request the path and query
 * @param answer the answer
 */
record ExampleRequest(String title, String explanation, String request, List<JsonLayout.Piece> answer) {

    /** The request in pieces between which a line may break. */
    public List<String> parts() {
        return List.of(request.split("(?<=[?&])"));
    }
}
