package cofrestr.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the house catches the fault it is there for. */
class HouseRulesTest {
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("cofrestr.testing.planted");

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.EVERY_OPERATION_SAYS_WHO_MAY,
                HouseRules.SERVICES_ARE_NAMED,
                HouseRules.HTTP_STAYS_IN_API,
                HouseRules.SQL_STAYS_OUT_OF_API,
                HouseRules.NOBODY_READS_THE_WALL_CLOCK,
                HouseRules.NO_LAYER_FOLDERS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsRedOnAPlantedFault(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aRuleThatFindsNothingToJudgeIsRedToo() {
        JavaClasses none = new ClassFileImporter().importPackages("cofrestr.testing.nowhere");
        assertThat(none).isEmpty();
        assertThatThrownBy(() -> HouseRules.EVERY_OPERATION_SAYS_WHO_MAY.check(none))
                .isInstanceOf(AssertionError.class);
    }
}
