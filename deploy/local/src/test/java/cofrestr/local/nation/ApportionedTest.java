package cofrestr.local.nation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApportionedTest {

    @Test
    void givesWhatIsLeftToTheLargestRemainders() {
        assertThat(Apportioned.of(10, 1, 1, 1)).containsExactly(4, 3, 3);
        assertThat(Apportioned.of(7, 60, 25, 15)).containsExactly(4, 2, 1);
        assertThat(Apportioned.of(0, 0, 0)).containsExactly(0, 0);
    }

    @Test
    void givesNobodyLessThanOneOrMoreThanTheMost() {
        assertThat(Apportioned.within(150, 100, 9, 1)).containsExactly(100, 50);
        assertThat(Apportioned.within(2, 100, 1, 1, 1)).containsExactly(1, 1, 1);
        assertThat(Apportioned.within(999, 100, 1, 1)).containsExactly(100, 100);
    }

    @Test
    void reconcilesFiguresThatDoNotAddUpByAsLittleAsCanBe() {
        Published categories = Category.publishedPeople();
        assertThat(Totals.sum(categories.figures())).isEqualTo(30_870);
        assertThat(Totals.sum(categories.reconciled())).isEqualTo(30_860);
        categories
                .reconciled()
                .forEach((code, people) -> assertThat(categories.figures().getOrDefault(code, 0) - people)
                        .as(code)
                        .isBetween(0, 1));
    }
}
