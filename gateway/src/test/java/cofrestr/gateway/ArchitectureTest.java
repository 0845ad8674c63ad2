package cofrestr.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what, inside the gateway. */
@AnalyzeClasses(packages = "cofrestr.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule noTwoPackagesNeedEachOther =
            slices().matching("cofrestr.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whoMeetsTheCallerFirstKnowsNothingOfWhatComesLater = noClasses()
            .that()
            .resideInAPackage("..arrival..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..problem..", "..access..", "..limit..", "..route..", "..docs..", "..page..", "..health..");

    @ArchTest
    static final ArchRule onlyTheRoutesReachTheServices = noClasses()
            .that()
            .resideOutsideOfPackages("..route..", "..health..", "..access..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.vertx\\.core\\.http\\.HttpClient.*");
}
