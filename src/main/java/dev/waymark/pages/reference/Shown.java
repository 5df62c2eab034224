package dev.waymark.pages.reference;

import java.util.List;

/**
 * The member of an answer that code prints.
 *
 * @param list the list of whose items it is a member; empty if it is one of the answer itself
 * @param name empty if the answer is a text without members
 * @param number whether it is a number, and else a text
 */
record Shown(String list, String name, boolean number) {
    /** All of an answer that is no JSON. */
    static final Shown WHOLE = new Shown("", "", false);

    private static final List<String> LISTS = List.of("items", "changes");
    private static final List<String> TELLING =
            List.of("sentence", "title", "label", "name", "relation", "number", "release", "jsonrpc");

    /** Chooses the most telling member that is always there. */
    static Shown of(Contract contract, String answer) {
        var members = contract.schemas().path(answer).path("properties");
        var list = LISTS.stream()
                .filter(name -> members.path(name).path("items").has("$ref"))
                .findFirst()
                .orElse("");
        var shown = list.isEmpty()
                ? members
                : contract.resolve(members.path(list).path("items")).path("properties");
        return TELLING.stream()
                .filter(name -> contract.resolve(shown.path(name)).path("type").isTextual())
                .findFirst()
                .map(name -> new Shown(
                        list,
                        name,
                        contract.resolve(shown.path(name)).path("type").asText().equals("integer")))
                .orElseThrow(() -> new IllegalStateException("Nothing to show of " + answer));
    }
}
