package cofrestr.local.nation;

/** An invented school. {@code staff} is how many people work in one of its sector, beside one of another. */
record School(
        String code,
        String establishment,
        String nameEn,
        String nameCy,
        String sector,
        String language,
        int staff,
        Authority authority) {

    static final String HEADINGS =
            "code,kind,nameEn,nameCy,parent,sector,languageCategory,laNumber,establishmentNumber";

    static final String WELSH_MEDIUM = "WELSH_MEDIUM";

    /** As the import of organisations reads it. */
    String csv() {
        return Csv.line(
                code,
                "SCHOOL",
                nameEn,
                nameCy,
                authority.code(),
                sector,
                language,
                authority.laNumber(),
                establishment);
    }
}
