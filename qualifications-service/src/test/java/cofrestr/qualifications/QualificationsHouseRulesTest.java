package cofrestr.qualifications;

import cofrestr.testing.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cofrestr.qualifications", importOptions = ImportOption.DoNotIncludeTests.class)
class QualificationsHouseRulesTest {
    @ArchTest
    static final ArchRule everyOperationSaysWhoMay = HouseRules.EVERY_OPERATION_SAYS_WHO_MAY;

    @ArchTest
    static final ArchRule httpStaysInApi = HouseRules.HTTP_STAYS_IN_API;

    @ArchTest
    static final ArchRule sqlStaysOutOfApi = HouseRules.SQL_STAYS_OUT_OF_API;

    @ArchTest
    static final ArchRule nobodyReadsTheWallClock = HouseRules.NOBODY_READS_THE_WALL_CLOCK;

    @ArchTest
    static final ArchRule noLayerFolders = HouseRules.NO_LAYER_FOLDERS;
}
