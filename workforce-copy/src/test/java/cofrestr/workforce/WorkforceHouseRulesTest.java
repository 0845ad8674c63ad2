package cofrestr.workforce;

import cofrestr.testing.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house that this module can break; it has no operation of its own. */
@AnalyzeClasses(packages = "cofrestr.workforce", importOptions = ImportOption.DoNotIncludeTests.class)
class WorkforceHouseRulesTest {
    @ArchTest
    static final ArchRule HTTP = HouseRules.HTTP_STAYS_IN_API;

    @ArchTest
    static final ArchRule SQL = HouseRules.SQL_STAYS_OUT_OF_API;

    @ArchTest
    static final ArchRule CLOCK = HouseRules.NOBODY_READS_THE_WALL_CLOCK;

    @ArchTest
    static final ArchRule FOLDERS = HouseRules.NO_LAYER_FOLDERS;
}
