package cofrestr.registry.fee;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A person pays one fee a year, whatever the number of categories held or required: the highest after reductions
 * (SI 2017/92 reg 4(4)). Of equal ones the first by code names the fee, so that it does not matter in which order they came.
 */
public final class OneFee {
    private static final Comparator<FeeTerms> HIGHEST_FIRST =
            Comparator.comparing(FeeTerms::payable).reversed().thenComparing(FeeTerms::category);

    private OneFee() {}

    /** The terms that count; none for somebody who needs no category. */
    public static Optional<FeeTerms> of(Collection<FeeTerms> categories) {
        return categories.stream().min(HIGHEST_FIRST);
    }
}
