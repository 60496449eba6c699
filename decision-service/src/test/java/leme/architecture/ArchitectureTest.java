package leme.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The layout as law: what the core may see, where each technology lives, and which names are not used. */
class ArchitectureTest {

    private static final JavaClasses LEME = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("leme");

    private static final String[] CORE = {"leme.rules..", "leme.models..", "leme.engine.."};

    /** The canary: a rule about a package that does not exist guards nothing. */
    @Test
    void every_package_the_rules_below_name_exists_and_has_classes() {
        var packages =
                LEME.stream().map(type -> type.getPackageName()).distinct().toList();

        assertThat(LEME.size()).isGreaterThan(200);
        assertThat(Stream.of(
                        "leme.rules.fact",
                        "leme.rules.verdict",
                        "leme.rules.pack",
                        "leme.models.message",
                        "leme.models.propensity",
                        "leme.engine",
                        "leme.engine.route",
                        "leme.engine.explanation",
                        "leme.service.decision",
                        "leme.service.context.redis",
                        "leme.service.record.r2dbc",
                        "leme.service.record.journal",
                        "leme.service.web",
                        "leme.service.bundle",
                        "leme.service.publication.ledger",
                        "leme.service.publication.r2dbc",
                        "leme.service.telemetry",
                        "leme.service.platform",
                        "leme.api.model"))
                .allSatisfy(name -> assertThat(packages).contains(name));
    }

    @Test
    void the_pipeline_sees_java_jspecify_and_the_two_cores_it_rests_on() {
        classes()
                .that()
                .resideInAPackage("leme.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "leme.engine..", "leme.rules..", "leme.models..")
                .check(LEME);
    }

    @Test
    void the_vocabulary_is_plain_java() {
        classes()
                .that()
                .resideInAnyPackage("leme.rules.fact..", "leme.rules.verdict..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "leme.rules.fact..", "leme.rules.verdict..")
                .check(LEME);
    }

    @Test
    void the_core_knows_neither_spring_nor_reactor_nor_the_shell() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "reactor..", "io.r2dbc..", "io.lettuce..", "leme.service..")
                .check(LEME);
    }

    @Test
    void the_life_of_a_publication_is_pure() {
        classes()
                .that()
                .resideInAPackage("leme.service.publication.ledger..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "leme.rules.fact..", "leme.service.publication.ledger..")
                .check(LEME);
    }

    @Test
    void rules_and_models_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("leme.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("leme.models..")
                .check(LEME);
        noClasses()
                .that()
                .resideInAPackage("leme.models..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("leme.rules..")
                .check(LEME);
    }

    @Test
    void each_technology_stays_where_it_lives() {
        onlyIn("leme.rules.pack..", "org.kie..", "org.drools..");
        onlyIn("leme.models..", "smile..");
        onlyIn("leme.service.context.redis..", "io.lettuce..");
        onlyIn("leme.service..r2dbc..", "io.r2dbc..", "org.springframework.r2dbc..");
        onlyIn("leme.service.record.r2dbc..", "org.flywaydb..");
        onlyIn("leme.service.record.journal..", "org.sqlite..");
    }

    @Test
    void generated_types_stay_in_the_web_layer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("leme.service.web..", "leme.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("leme.api..")
                .check(LEME);
    }

    @Test
    void the_core_takes_time_and_chance_as_arguments() {
        noClasses()
                .that()
                .resideInAnyPackage("leme.engine..", "leme.rules.fact..", "leme.rules.verdict..", "leme.rules.pack..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .check(LEME);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("leme.engine.(*)..").should().beFreeOfCycles().check(LEME);
        slices().matching("leme.service.(*)..").should().beFreeOfCycles().check(LEME);
    }

    @Test
    void nothing_is_called_what_says_nothing() {
        List.of("Impl", "Util", "Utils", "Helper", "Manager", "Processor")
                .forEach(suffix -> noClasses()
                        .that()
                        .resideOutsideOfPackages("leme.api..", "leme.client..")
                        .should()
                        .haveSimpleNameEndingWith(suffix)
                        .check(LEME));
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(LEME.stream().map(type -> type.getPackage()).distinct())
                .filteredOn(found -> !found.getName().startsWith("leme.api")
                        && !found.getName().startsWith("leme.policy"))
                .allMatch(ArchitectureTest::isNullMarked, "is @NullMarked");
    }

    private static boolean isNullMarked(JavaPackage found) {
        return found.isAnnotatedWith(NullMarked.class);
    }

    private static void onlyIn(String home, String... technology) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technology)
                .check(LEME);
    }
}
