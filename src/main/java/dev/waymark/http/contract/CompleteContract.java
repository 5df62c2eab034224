package dev.waymark.http.contract;

import dev.waymark.http.Zone;
import dev.waymark.http.parameter.Parameters;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/** Adds to the generated contract what all operations share: required members, refusals, headers and examples. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompleteContract implements OASFilter {

    private final IndexView index;

    /** Makes the filter; the build calls it with the index of every class. */
    public CompleteContract(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setSecurity(List.of());
        DraftSchemas.defineIn(contract);
        new VocabularySchemas().complete(contract.getComponents());
        new RecordSchemas(index).complete(contract);
        CommonResponses.defineIn(contract);
        ManagementResponses.defineIn(contract);
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            var scopes = new OperationScopes(index);
            contract.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(scopes::describe));
            CollectionPaths.expandIn(contract);
            var paths = contract.getPaths().getPathItems();
            var words = new ParameterWords(contract.getComponents());
            var filterExamples = new FilterExamples(paths);
            paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                addResponses(path, method, operation);
                Deprecations.describe(operation, contract.getComponents());
                complete(path, operation, words, filterExamples);
            }));
            words.nameMembers();
            UsedSchemas.keepIn(contract);
        }
    }

    private static void addResponses(String path, HttpMethod method, Operation operation) {
        switch (Zone.of(path)) {
            case PUBLIC -> {
                CommonResponses.addTo(path, operation);
                ProblemCodes.OF_READERS.listOwn(operation);
            }
            case MANAGEMENT -> {
                ManagementResponses.addTo(path, method, operation);
                ProblemCodes.OF_EDITORS.listOwn(operation);
            }
            case PREVIEW, PAGES, OPERATIONS -> {}
        }
        Examples.addTo(operation);
    }

    private static void complete(
            String path, Operation operation, ParameterWords words, FilterExamples filterExamples) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(CompleteContract::separateByCommas);
            operation.getParameters().forEach(words::name);
            operation.getParameters().forEach(ParameterShapes::complete);
            operation.getParameters().forEach(parameter -> filterExamples.complete(path, parameter));
            ParameterOrder.sort(path, operation);
        }
    }

    /** Documents commas, which make shorter URLs; a repeated parameter is read as well. */
    private static void separateByCommas(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (parameter.getIn() == Parameter.In.QUERY && schema != null && isArray(schema)) {
            parameter.style(Parameter.Style.FORM).explode(false);
            if (schema.getMaxItems() == null) {
                schema.maxItems(Parameters.MOST_VALUES);
            }
        }
    }

    private static boolean isArray(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
    }
}
