package dev.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The floors of the packages, and what each may depend on; each rule says why it is one. */
@AnalyzeClasses(packages = "dev.waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The packages of each floor, from the ground up; those that are not there yet have their place already. */
    private static final String[][] FLOORS = {
        {"dev.waymark.model..", "dev.waymark.wire..", "dev.waymark.problem..", "dev.waymark.words.."},
        {"dev.waymark.store..", "dev.waymark.http.."},
        {"dev.waymark.reading..", "dev.waymark.content..", "dev.waymark.rendering..", "dev.waymark.audit.."},
        {
            "dev.waymark.delivery..",
            "dev.waymark.publishing..",
            "dev.waymark.search..",
            "dev.waymark.sync..",
            "dev.waymark.formats..",
            "dev.waymark.planning..",
            "dev.waymark.access..",
            "dev.waymark.webhooks..",
            "dev.waymark.backup.."
        },
        {
            "dev.waymark.embed..",
            "dev.waymark.pages..",
            "dev.waymark.mcp..",
            "dev.waymark.authoring..",
            "dev.waymark.site.."
        },
        {"dev.waymark.manage..", "dev.waymark.ops.."}
    };

    @ArchTest
    static final ArchRule every_class_stands_on_a_floor = classes()
            .that(not(resideInAnyPackage("dev.waymark")))
            .should()
            .resideInAnyPackage(from(0))
            .because("a package outside the floors would be outside the next rule");

    @ArchTest
    static void no_floor_depends_on_one_above_it(JavaClasses classes) {
        for (int floor = 0; floor < FLOORS.length - 1; floor++) {
            noClasses()
                    .that()
                    .resideInAnyPackage(FLOORS[floor])
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(from(floor + 1))
                    .because("what is below serves every capability above and knows none")
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule http_knows_no_database = noClasses()
            .that()
            .resideInAPackage("dev.waymark.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.waymark.store..")
            .because("HTTP without content can be tested without content");

    @ArchTest
    static final ArchRule the_database_knows_no_http = noClasses()
            .that()
            .resideInAPackage("dev.waymark.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.waymark.http..", "jakarta.ws.rs..", "io.vertx..")
            .allowEmptyShould(true)
            .because("the same rows serve jobs and imports, where there is no request");

    @ArchTest
    static final ArchRule problems_know_no_framework = noClasses()
            .that()
            .resideInAPackage("dev.waymark.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus..", "io.vertx..", "org.jboss..")
            .because("a refusal is decided deep inside and sent far outside");

    @ArchTest
    static final ArchRule there_are_no_cycles = slices().matching("dev.waymark.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule packages_within_packages_have_no_cycles_either = slices().matching("dev.waymark.(**)")
            .should()
            .beFreeOfCycles()
            .because("a request comes in through one room after another");

    @ArchTest
    static final ArchRule only_http_knows_the_server = noClasses()
            .that()
            .resideOutsideOfPackage("dev.waymark.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.netty..")
            .because("an answer is a value: whoever makes it needs no connection");

    @ArchTest
    static final ArchRule only_the_store_calls_panache = noClasses()
            .that()
            .resideOutsideOfPackage("dev.waymark.store..")
            .should()
            .callCodeUnitWhere(
                    JavaCall.Predicates.target(declaredIn("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")))
            .because("a repository inherits methods that change any row");

    @ArchTest
    static final ArchRule what_people_see_is_made_of_answers = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.waymark.embed..", "dev.waymark.pages..", "dev.waymark.mcp..", "dev.waymark.formats..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.waymark.store..")
            .because("pages, tools and other formats show what the read API answers, by the same rules");

    @ArchTest
    static final ArchRule graphs_are_computed_from_documents_alone = noClasses()
            .that()
            .resideInAPackage("dev.waymark.planning.graph..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.waymark..")
                    .and(not(resideInAnyPackage("dev.waymark.planning.graph..", "dev.waymark.model.."))))
            .allowEmptyShould(true)
            .because("an algorithm can be tested without HTTP and without a database");

    @ArchTest
    static final ArchRule only_the_store_knows_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("dev.waymark.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
            .because("a document on the wire must never be a row in disguise");

    @ArchTest
    static final ArchRule entities_never_leave_home = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("dev.waymark.store..")
            .allowEmptyShould(true)
            .because("the compiler, not the reviewer, keeps rows off the wire");

    @ArchTest
    static final ArchRule delivery_reads_answers_and_not_rows = noClasses()
            .that()
            .resideInAPackage("dev.waymark.delivery..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .allowEmptyShould(true)
            .because("what readers get was rendered when it was published");

    @ArchTest
    static final ArchRule what_is_repeated_goes_on_whatever_fails = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.waymark.store.Repetition")
            .should()
            .callMethod(
                    ScheduledExecutorService.class,
                    "scheduleWithFixedDelay",
                    Runnable.class,
                    long.class,
                    long.class,
                    TimeUnit.class)
            .orShould()
            .callMethod(
                    ScheduledExecutorService.class,
                    "scheduleAtFixedRate",
                    Runnable.class,
                    long.class,
                    long.class,
                    TimeUnit.class)
            .because("Java's scheduler never does again what has failed once");

    private static String[] from(int floor) {
        return Arrays.stream(FLOORS).skip(floor).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static DescribedPredicate<CodeUnitCallTarget> declaredIn(String type) {
        return DescribedPredicate.describe(
                "declared in " + type,
                target -> target.resolveMember().stream()
                        .anyMatch(member -> member.getOwner().getName().equals(type)));
    }
}
