package cofrestr.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoRosterTest {

    private final DemoRoster roster = DemoRoster.of(DemoRoster.SEED, DemoRoster.PEOPLE);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(DemoRoster.of(DemoRoster.SEED, DemoRoster.PEOPLE).csv()).isEqualTo(roster.csv());
        assertThat(DemoRoster.of(1, DemoRoster.PEOPLE).csv()).isNotEqualTo(roster.csv());
    }

    @Test
    void tellsPostsOfOnePersonApart() {
        assertThat(roster.posts().stream().map(post -> post.staffId() + "/" + post.postId()))
                .doesNotHaveDuplicates();
        var byPerson = roster.posts().stream().collect(Collectors.groupingBy(DemoPost::staffId));
        assertThat(byPerson).hasSize(DemoRoster.PEOPLE);
        assertThat(byPerson.values()).anyMatch(posts -> posts.size() == 2);
    }

    @Test
    void leavesOutTheSchoolThatSendsItsOwnList() {
        assertThat(roster.posts()).noneMatch(post -> post.organisation().equals("6819010"));
    }

    @Test
    void hasPeopleWhoWereAdultsWhenTheyBegan() {
        assertThat(roster.posts())
                .allMatch(post -> !post.startDate().isBefore(post.dateOfBirth().plusYears(18)));
    }

    @Test
    void writesWelshLettersAndOneRowForEachPost() {
        List<String> lines = roster.csv().lines().toList();
        assertThat(lines).hasSize(roster.posts().size() + 1);
        assertThat(lines.getFirst()).isEqualTo(DemoRoster.HEADINGS);
        assertThat(roster.csv()).contains("ŵ", "ŷ");
        assertThat(lines).anyMatch(line -> line.contains("\"Teaching assistant, level 3\""));
    }
}
