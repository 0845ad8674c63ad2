package cofrestr.cpd;

import cofrestr.testing.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(packages = "cofrestr.cpd", importOptions = ImportOption.DoNotIncludeTests.class)
class CpdHouseRulesTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
