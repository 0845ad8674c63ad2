package cofrestr.qualifications.standard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set that is written here says.
 *
 * @param validFrom a draft may leave it open; what leaves it open cannot be published
 * @param validUntil its last day
 * @param basis what it rests on: a consultation, an instrument
 */
record SetTerms(
        String code,
        String family,
        SetKind kind,
        String nameCy,
        String nameEn,
        Jurisdiction jurisdiction,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean statutory,
        String basis,
        List<Standard> standards) {}
