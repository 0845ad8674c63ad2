package cofrestr.registry.fee;

import java.math.BigDecimal;

/** The three terms of what the holder of a category pays in a fee year, in GBP, with the law and the source they rest on. */
public record FeeTerms(
        String category,
        BigDecimal statutoryFee,
        BigDecimal subsidy,
        BigDecimal councilContribution,
        String legalBasis,
        String source) {

    /** Statutory fee less subsidy less what the Council itself contributes. */
    public BigDecimal payable() {
        return statutoryFee.subtract(subsidy).subtract(councilContribution);
    }

    /** Whether the reductions are no more than what they reduce, and none of the three is below nought. */
    public boolean fit() {
        return statutoryFee.signum() >= 0
                && subsidy.signum() >= 0
                && councilContribution.signum() >= 0
                && payable().signum() >= 0;
    }
}
