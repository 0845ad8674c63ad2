package cofrestr.cpd.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CourseKeyTest {
    @Test
    void caseAccentsAndPunctuationMakeNoOtherCourse() {
        assertThat(CourseKey.of("Cymorth Cyntaf: yn y gŵaith!")).isEqualTo(CourseKey.of("cymorth cyntaf yn y gwaith"));
    }

    @Test
    void otherWordsDo() {
        assertThat(CourseKey.of("First aid level 2")).isNotEqualTo(CourseKey.of("First aid level 3"));
    }

    @Test
    void aTitleOfNothingButSignsIsItself() {
        assertThat(CourseKey.of("***")).isEqualTo("***");
    }
}
