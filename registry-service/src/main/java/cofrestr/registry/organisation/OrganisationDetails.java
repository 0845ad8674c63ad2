package cofrestr.registry.organisation;

import org.jspecify.annotations.Nullable;

/** What is recorded about an organisation, apart from its place in time. */
public record OrganisationDetails(
        String code,
        OrganisationKind kind,
        String nameEn,
        String nameCy,
        @Nullable String parent,
        @Nullable Sector sector,
        @Nullable String languageCategory,
        @Nullable String laNumber,
        @Nullable String establishmentNumber) {}
