package dev.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Conventions of classes; each rule says why it is one. */
@AnalyzeClasses(packages = "dev.waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class ConventionsTest {
    @ArchTest
    static final ArchRule rows_are_read_as_lists = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("getResultStream")))
            .because("Hibernate keeps the rows of a stream that nobody closes until the transaction ends");

    /** What the JDK does by the locale, charset or time zone of the system unless it is told another. */
    private static final Set<String> HABITS = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.Collator.getInstance()",
            "java.text.BreakIterator.getCharacterInstance()",
            "java.text.BreakIterator.getWordInstance()",
            "java.text.BreakIterator.getLineInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.ZoneId.systemDefault()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.util.Locale.getDefault()",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.util.TimeZone.getDefault()");

    @ArchTest
    static final ArchRule endpoints_say_what_they_are = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Endpoint")
            .because("a resource is a word of the domain here");

    @ArchTest
    static final ArchRule management_is_closed_unless_a_scope_opens_it = classes()
            .that(DescribedPredicate.describe("have a path below /v1/manage", ConventionsTest::isManaged))
            .should()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(PermissionsAllowed.class)
            .because("a method that is added later asks for a key even if nobody thinks of it");

    @ArchTest
    static final ArchRule endpoint_methods_are_public = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and(areOperations())
            .should()
            .bePublic()
            .andShould()
            .beAnnotatedWith(Operation.class)
            .because(
                    "a package-private one stands in the contract and answers 404, and one without @Operation says nothing");

    @ArchTest
    static final ArchRule endpoint_answers_are_typed = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .notHaveRawReturnType(Response.class)
            .because("Response hides the schema from the contract; RestResponse<T> shows it");

    @ArchTest
    static final ArchRule query_parameters_arrive_as_text = fields().that()
            .areAnnotatedWith(RestQuery.class)
            .should()
            .haveRawType(String.class)
            .orShould()
            .haveRawType(List.class)
            .allowEmptyShould(true)
            .because(
                    "Quarkus REST answers 404 to a number that is none; Parameters answers 400 and says what is right");

    @ArchTest
    static final ArchRule documents_are_values = classes()
            .that()
            .resideInAnyPackage("dev.waymark.model..", "dev.waymark.wire..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(have(DescribedPredicate.describe(
                    "the form of a record, an enum or an interface, or no instances",
                    type -> type.isRecord()
                            || type.isEnum()
                            || type.isInterface()
                            || type.getConstructors().stream()
                                    .allMatch(constructor ->
                                            constructor.getModifiers().contains(JavaModifier.PRIVATE)))))
            .allowEmptyShould(true)
            .because("a document is data: equal when its members are, and never half built");

    @ArchTest
    static final ArchRule beans_are_whole_when_they_are_made = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .because("what a class needs stands in its constructor, where a reader and a test look for it");

    @ArchTest
    static final ArchRule names_say_something = noClasses()
            .that(not(resideInAnyPackage("dev.waymark")))
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|Base)")
            .because("such an ending stands where the name of a duty is missing");

    @ArchTest
    static final ArchRule nothing_depends_on_the_habits_of_the_system = noClasses()
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "the target takes the locale, charset or time zone of the system",
                    call -> HABITS.contains(call.getTarget().getFullName())))
            .because("a machine reads what is written, and another system would write it otherwise");

    private static boolean isManaged(JavaClass type) {
        return type.tryGetAnnotationOfType(Path.class)
                .filter(path -> path.value().startsWith("/v1/manage"))
                .isPresent();
    }

    private static DescribedPredicate<JavaMember> areOperations() {
        Set<String> methods = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
        return DescribedPredicate.describe(
                "answer a method of HTTP",
                member -> member.getAnnotations().stream()
                        .map(annotation -> annotation.getRawType())
                        .anyMatch(type -> type.getPackageName().equals("jakarta.ws.rs")
                                && methods.contains(type.getSimpleName())));
    }
}
