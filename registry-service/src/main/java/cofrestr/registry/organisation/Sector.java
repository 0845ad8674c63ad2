package cofrestr.registry.organisation;

/** The sectors of schools in Wales (StatsWales SWAC tables), and independent schools, which have categories of their own since 22 May 2023 (SI 2023/551). */
public enum Sector {
    NURSERY,
    PRIMARY,
    MIDDLE,
    SECONDARY,
    SPECIAL,
    PUPIL_REFERRAL_UNIT,
    INDEPENDENT
}
