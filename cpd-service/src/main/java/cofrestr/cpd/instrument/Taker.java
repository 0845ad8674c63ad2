package cofrestr.cpd.instrument;

import org.jspecify.annotations.Nullable;

/** Who takes an instrument: a person of the register, or an organisation. */
public record Taker(
        @Nullable String registerNumber, @Nullable String organisation) {
    public static Taker person(String registerNumber) {
        return new Taker(registerNumber, null);
    }

    public static Taker organisation(String code) {
        return new Taker(null, code);
    }

    Subject subject() {
        return registerNumber == null ? Subject.ORGANISATION : Subject.PERSON;
    }
}
