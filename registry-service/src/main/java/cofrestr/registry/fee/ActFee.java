package cofrestr.registry.fee;

import java.math.BigDecimal;

/** A fee for an act, apart from the yearly one, in GBP. */
public record ActFee(FeeKind fee, BigDecimal amount, String legalBasis, String source) {}
