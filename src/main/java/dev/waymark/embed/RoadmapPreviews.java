package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the pages of roadmaps as readers would get them. */
@ApplicationScoped
public class RoadmapPreviews {
    /** As for pages that others frame, but nobody may. */
    public static final String POLICY =
            RoadmapPageEndpoint.POLICY.replace("frame-ancestors *", "frame-ancestors 'none'");

    private final RoadmapPages pages;

    RoadmapPreviews(RoadmapPages pages) {
        this.pages = pages;
    }

    /**
     * Returns the page of a roadmap in a release that nobody else sees.
     *
     * @param parameters how it is shown; a release that they name counts for nothing
     */
    public byte[] page(String slug, RoadmapPageParameters parameters, int unseen) {
        parameters.release = null;
        return pages.preview(slug, parameters, unseen).render().getBytes(UTF_8);
    }
}
