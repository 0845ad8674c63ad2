package cofrestr.kit.job;

import java.time.LocalDate;

/** Something that is done once a day, by whichever instance comes first, or as soon as one is there. Doing it twice does no harm. */
public interface DailyChore {
    void doOn(LocalDate day);
}
