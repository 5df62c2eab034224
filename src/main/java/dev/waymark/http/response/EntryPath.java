package dev.waymark.http.response;

/** Finds the entry that a request target belongs to. */
final class EntryPath {

    private static final String EMBED = "/embed";
    private static final String ROOT = "/v1/";
    /** So many slashes are in a path before what belongs to its entry. */
    private static final int SLASHES = 4;

    private EntryPath() {}

    /**
     * The path of the entry: {@code /v1/roadmaps/x} of {@code /v1/roadmaps/x/stages/y?lang=en} and of
     * {@code /v1/roadmaps/x.md}. Of what belongs to none, the
     * path as it is.
     */
    static String of(String target) {
        int from = target.startsWith(EMBED) ? EMBED.length() : 0;
        int end = from;
        for (int slashes = 0; end < target.length(); end++) {
            char c = target.charAt(end);
            slashes += c == '/' ? 1 : 0;
            // A picture of a roadmap is a roadmap's path with a suffix, as any document in another format.
            if (c == '?' || slashes == SLASHES || (c == '.' && slashes == SLASHES - 1)) {
                break;
            }
        }
        return target.substring(from, end);
    }

    /** The type and slug of the entry, {@code roadmaps/x}; empty if the target belongs to none. */
    static String name(String target) {
        String path = of(target);
        return path.startsWith(ROOT) && path.indexOf('/', ROOT.length()) > 0 ? path.substring(ROOT.length()) : "";
    }
}
