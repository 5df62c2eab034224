package dev.waymark.http.contract;

import dev.waymark.model.EntryType;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Skill;
import io.smallrye.openapi.model.BaseModel;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Documents a path of every collection as one path for each, with the documents of that collection, so that a generated client
 * has a type for what it sends and gets.
 */
enum CollectionPaths {
    ROADMAPS(EntryType.ROADMAP, Roadmap.class, "machine-learning"),
    SKILLS(EntryType.SKILL, Skill.class, "pandas"),
    JOB_ROLES(EntryType.JOB_ROLE, JobRole.class, "data-scientist"),
    LEARNING_RESOURCES(EntryType.LEARNING_RESOURCE, LearningResource.class, "kaggle");

    private static final String COLLECTION = "{collection}";
    private static final String ENTRIES = "{entries}";
    private static final String SCHEMAS = "#/components/schemas/";

    private final EntryType type;
    private final Class<?> document;
    private final String example;

    CollectionPaths(EntryType type, Class<?> document, String example) {
        this.type = type;
        this.document = document;
        this.example = example;
    }

    /** Puts the paths of each collection in the place of those of every collection. */
    static void expandIn(OpenAPI contract) {
        Paths paths = OASFactory.createPaths();
        contract.getPaths().getPathItems().forEach((path, item) -> {
            if (path.contains(COLLECTION)) {
                for (CollectionPaths collection : values()) {
                    PathItem own = BaseModel.deepCopy(item, PathItem.class);
                    own.getOperations().values().forEach(collection::describe);
                    paths.addPathItem(path.replace(COLLECTION, collection.type.collection()), own);
                }
            } else {
                paths.addPathItem(path, item);
            }
        });
        contract.setPaths(paths);
        contract.setTags(contract.getTags().stream()
                .filter(tag -> !tag.getName().contains(ENTRIES))
                .toList());
    }

    private void describe(Operation operation) {
        String name = document.getSimpleName();
        operation.setOperationId(operation.getOperationId().replaceFirst("Entry", name));
        operation.setSummary(named(operation.getSummary()));
        operation.setDescription(named(operation.getDescription()));
        operation.setTags(operation.getTags().stream().map(this::named).toList());
        operation.setParameters(operation.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("collection"))
                .toList());
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("slug") && parameter.getIn() == Parameter.In.PATH)
                .forEach(parameter -> parameter
                        .description(named("The slug of the draft of the {entry}."))
                        .example(example));
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("language") && parameter.getIn() == Parameter.In.PATH)
                .forEach(parameter -> parameter
                        .description("The language of the texts, a BCP 47 tag as the list of translations has it.")
                        .example("es"));
        if (operation.getRequestBody() != null) {
            describe(operation.getRequestBody().getContent());
        }
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            response.setDescription(named(response.getDescription()));
            describe(response.getContent());
        }
    }

    private void describe(@Nullable Content content) {
        if (content != null) {
            for (MediaType media : content.getMediaTypes().values()) {
                String schema =
                        media.getSchema() == null ? null : media.getSchema().getRef();
                if ((SCHEMAS + "AnyDraft").equals(schema)) {
                    media.setSchema(OASFactory.createSchema().ref(DraftSchemas.name(document)));
                } else if ((SCHEMAS + "AnyTexts").equals(schema)) {
                    media.setSchema(OASFactory.createSchema().ref(DraftSchemas.nameOfTexts(document)));
                } else if ((SCHEMAS + "AnyDocument").equals(schema)) {
                    media.setSchema(OASFactory.createSchema().ref(document.getSimpleName()));
                }
            }
        }
    }

    private @Nullable String named(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String singular = type.value().replace('-', ' ');
        return text.replace("{entry}", singular)
                .replace(ENTRIES, type.collection().replace('-', ' '));
    }
}
