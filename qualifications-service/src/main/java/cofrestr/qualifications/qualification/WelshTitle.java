package cofrestr.qualifications.qualification;

import org.jspecify.annotations.Nullable;

/** The Welsh title of what has an English one. Titles are names and are not made up: where there is none, the English one stands. */
public final class WelshTitle {
    private WelshTitle() {}

    public static String shown(String english, @Nullable String welsh) {
        return welsh == null ? english : welsh;
    }

    /** Where it comes from. */
    public static String basis(@Nullable String welsh) {
        return welsh == null ? "no Welsh title given; the English one stands" : "as entered by registry staff";
    }
}
