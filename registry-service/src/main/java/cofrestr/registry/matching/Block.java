package cofrestr.registry.matching;

/** A way of finding people who could be meant, most telling first. Each is a probe of an index. */
public enum Block {
    REGISTER_NUMBER(1),
    NI_NUMBER(2),
    /** Born that day, and a name that begins alike. */
    BIRTH_DATE(3),
    /** Born on the day that has day and month in each other's place, and a name that begins alike. */
    BIRTH_DATE_SWAPPED(4),
    /** Given name and family name begin alike, in whichever order, and the year of birth is the same. */
    NAMES_AND_YEAR(5),
    /** Given name and family name begin alike, in whichever order, and day and month of birth are the same. */
    NAMES_AND_DAY(6);

    private final int place;

    Block(int place) {
        this.place = place;
    }

    /** Its place among them, from 1; the statement that finds candidates knows them by it. */
    int place() {
        return place;
    }
}
