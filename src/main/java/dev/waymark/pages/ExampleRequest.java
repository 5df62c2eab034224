package dev.waymark.pages;

import java.util.List;

/** A request to try, with its answer. */
record ExampleRequest(String title, String explanation, String request, List<JsonLayout.Piece> answer) {

    /** Returns the request in pieces between which a line may break. */
    public List<String> parts() {
        return List.of(request.split("(?<=[?&])"));
    }
}
