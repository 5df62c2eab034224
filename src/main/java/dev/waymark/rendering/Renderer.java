package dev.waymark.rendering;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Skill;
import java.util.List;

/** The only mapper from authored to published documents. */
public final class Renderer {
    /**
     * The version of everything that decides what published documents look like. A change of that raises it, and the next
     * start publishes all content anew, while former releases keep their bytes.
     */
    public static final int VERSION = 4;

    private final RoadmapRenderer roadmaps = new RoadmapRenderer();
    private final SkillRenderer skills = new SkillRenderer();
    private final JobRoleRenderer jobRoles = new JobRoleRenderer();
    private final LearningResourceRenderer learningResources = new LearningResourceRenderer();

    /** Returns what a document is to its readers: one part, and for a roadmap one more for each stage and tip. */
    public List<RenderedPart> render(AuthoredDocument document, RenderContext context) {
        if (document instanceof Roadmap roadmap) {
            return roadmaps.render(roadmap, context);
        }
        if (document instanceof Skill skill) {
            return skills.render(skill, context);
        }
        if (document instanceof JobRole jobRole) {
            return jobRoles.render(jobRole, context);
        }
        return learningResources.render((LearningResource) document, context);
    }
}
