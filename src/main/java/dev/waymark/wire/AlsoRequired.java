package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param jobRoles those that require it, in the order of the stage */
@Schema(
        description =
                "A skill that job roles of a stage require, alone or as a choice, and that neither this stage of the"
                        + " roadmap nor one before it places. It follows from the documents of the job roles.")
public record AlsoRequired(SkillRef skill, List<JobRoleRef> jobRoles) {}
