package dev.waymark.pages.reference;

import java.util.List;

/**
 * The member of an answer that code prints.
 *
 * @param list whether it is a member of each item
 * @param number whether it is a number, and else a text
 */
record Shown(boolean list, String name, boolean number) {
    private static final List<String> TELLING = List.of("title", "label", "name", "relation", "number", "release");

    /** Chooses the most telling member that is always there. */
    static Shown of(Contract contract, String answer) {
        var members = contract.schemas().path(answer).path("properties");
        var items = members.path("items").path("items");
        var shown = items.has("$ref") ? contract.resolve(items).path("properties") : members;
        return TELLING.stream()
                .filter(name -> contract.resolve(shown.path(name)).path("type").isTextual())
                .findFirst()
                .map(name -> new Shown(
                        items.has("$ref"),
                        name,
                        contract.resolve(shown.path(name)).path("type").asText().equals("integer")))
                .orElseThrow(() -> new IllegalStateException("Nothing to show of " + answer));
    }
}
