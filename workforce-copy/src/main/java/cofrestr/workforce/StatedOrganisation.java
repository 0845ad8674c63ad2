package cofrestr.workforce;

import org.jspecify.annotations.Nullable;

/** An organisation as the registry's feed states it. */
record StatedOrganisation(
        String code,
        String kind,
        String nameEn,
        String nameCy,
        @Nullable String parent,
        @Nullable String sector) {}
