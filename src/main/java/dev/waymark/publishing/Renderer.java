package dev.waymark.publishing;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Skill;
import java.util.List;

/** The only mapper from authored to published documents. */
class Renderer {
    /**
     * The version of everything that decides what published documents look like. Whoever changes that raises it, and the
     * next start publishes all content anew: former releases keep their bytes.
     */
    static final int VERSION = 1;

    private final RoadmapRenderer roadmaps = new RoadmapRenderer();
    private final SkillRenderer skills = new SkillRenderer();
    private final JobRoleRenderer jobRoles = new JobRoleRenderer();
    private final LearningResourceRenderer learningResources = new LearningResourceRenderer();

    /** What a document is to its readers: one piece, or for a roadmap one of each stage and tip beside. */
    List<Piece> render(AuthoredDocument document, Subject subject) {
        if (document instanceof Roadmap roadmap) {
            return roadmaps.render(roadmap, subject);
        }
        if (document instanceof Skill skill) {
            return skills.render(skill, subject);
        }
        if (document instanceof JobRole jobRole) {
            return jobRoles.render(jobRole, subject);
        }
        return learningResources.render((LearningResource) document, subject);
    }
}
