package dev.waymark.formats;

import dev.waymark.delivery.JobRoleListParameters;
import dev.waymark.delivery.LearningResourceListParameters;
import dev.waymark.delivery.ListRequest;
import dev.waymark.delivery.LongLists;
import dev.waymark.delivery.RoadmapListParameters;
import dev.waymark.delivery.SkillListParameters;
import dev.waymark.delivery.StageListParameters;
import dev.waymark.delivery.TipListParameters;
import dev.waymark.http.response.Answer;
import dev.waymark.reading.RowParameters;
import dev.waymark.words.Words;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists as tables, for spreadsheets. */
@Path("/v1")
@Produces(Csv.MEDIA_TYPE)
class CsvEndpoint {
    private static final String TABLE =
            " as a table (RFC 4180, UTF-8 with a byte order mark): a row of the names of members, and"
                    + " a row for each item, in the order and with the filters of the list. Words of vocabularies are shown by their"
                    + " labels, lists in one cell, split by semicolons. So that no spreadsheet takes a text for a formula, an"
                    + " apostrophe stands before a cell that begins with =, +, -, @, a tab or the end of a line, and before one of these"
                    + " signs where a semicolon, tab or end of a line could be taken for the beginning of a cell. Beyond 5000 rows, or"
                    + " fewer where they are longer than 8 MiB in JSON, the header `Link` names the `next`.";

    private final LongLists lists;

    CsvEndpoint(LongLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("roadmaps.csv")
    @Tag(name = "Roadmaps")
    @Operation(
            operationId = "listRoadmapsTable",
            summary = "List roadmaps as a table",
            description = "Roadmaps" + TABLE)
    public RestResponse<String> roadmaps(@BeanParam RoadmapListParameters parameters, @BeanParam RowParameters rows) {
        return table(Sheets.ROADMAPS, parameters, rows);
    }

    @GET
    @Path("stages.csv")
    @Tag(name = "Stages")
    @Operation(operationId = "listStagesTable", summary = "List stages as a table", description = "Stages" + TABLE)
    public RestResponse<String> stages(@BeanParam StageListParameters parameters, @BeanParam RowParameters rows) {
        return table(Sheets.STAGES, parameters, rows);
    }

    @GET
    @Path("tips.csv")
    @Tag(name = "Tips")
    @Operation(operationId = "listTipsTable", summary = "List tips as a table", description = "Tips" + TABLE)
    public RestResponse<String> tips(@BeanParam TipListParameters parameters, @BeanParam RowParameters rows) {
        return table(Sheets.TIPS, parameters, rows);
    }

    @GET
    @Path("skills.csv")
    @Tag(name = "Skills")
    @Operation(operationId = "listSkillsTable", summary = "List skills as a table", description = "Skills" + TABLE)
    public RestResponse<String> skills(@BeanParam SkillListParameters parameters, @BeanParam RowParameters rows) {
        return table(Sheets.SKILLS, parameters, rows);
    }

    @GET
    @Path("job-roles.csv")
    @Tag(name = "Job roles")
    @Operation(
            operationId = "listJobRolesTable",
            summary = "List job roles as a table",
            description = "Job roles" + TABLE)
    public RestResponse<String> jobRoles(@BeanParam JobRoleListParameters parameters, @BeanParam RowParameters rows) {
        return table(Sheets.JOB_ROLES, parameters, rows);
    }

    @GET
    @Path("learning-resources.csv")
    @Tag(name = "Learning resources")
    @Operation(
            operationId = "listLearningResourcesTable",
            summary = "List learning resources as a table",
            description = "Learning resources" + TABLE)
    public RestResponse<String> learningResources(
            @BeanParam LearningResourceListParameters parameters, @BeanParam RowParameters rows) {
        return table(Sheets.LEARNING_RESOURCES, parameters, rows);
    }

    private <S> RestResponse<String> table(Sheet<S> sheet, ListRequest list, RowParameters rows) {
        var found = lists.read(list, rows, sheet.summary());
        var version = found.version();
        var bytes = sheet.of(found.items(), Words.in(version.language()));
        return Answer.of(Csv.MEDIA_TYPE + ";charset=UTF-8", bytes, version.ofAssembly())
                .from(version.release())
                .followedBy(found.next())
                .toResponse();
    }
}
