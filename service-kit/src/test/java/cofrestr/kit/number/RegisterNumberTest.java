package cofrestr.kit.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RegisterNumberTest {
    @Property
    void aNumberReadsBackAsItself(@ForAll @IntRange(min = 1_000_000, max = 9_999_999) int body) {
        RegisterNumber number = RegisterNumber.ofBody(body);
        assertThat(RegisterNumber.parse(number.value())).contains(number);
    }

    @Property
    void oneWrongDigitIsNoticed(
            @ForAll @IntRange(min = 1_000_000, max = 9_999_999) int body,
            @ForAll @IntRange(min = 0, max = 6) int place,
            @ForAll @IntRange(min = 0, max = 9) int digit) {
        String value = RegisterNumber.ofBody(body).value();
        String wrong = value.substring(0, place) + digit + value.substring(place + 1);
        Assume.that(!wrong.equals(value));
        assertThat(RegisterNumber.parse(wrong)).isEmpty();
    }

    @Property
    void twoNeighboursChangingPlacesAreNoticed(
            @ForAll @IntRange(min = 1_000_000, max = 9_999_999) int body,
            @ForAll @IntRange(min = 0, max = 5) int place) {
        String value = RegisterNumber.ofBody(body).value();
        Assume.that(value.charAt(place) != value.charAt(place + 1));
        String wrong =
                value.substring(0, place) + value.charAt(place + 1) + value.charAt(place) + value.substring(place + 2);
        assertThat(RegisterNumber.parse(wrong)).isEmpty();
    }

    @Test
    void theCheckCharacterIsThatOfIso7064Mod11Radix2() {
        // By the standard's own procedure: (1 x 2^7 + 5) leaves 1 when divided by 11.
        assertThat(RegisterNumber.parse("10000005")).isPresent();
        assertThat(RegisterNumber.parse("10000004")).isEmpty();
    }

    @Test
    void spacesAndASmallXAreForgiven() {
        RegisterNumber withX = firstEndingIn('X');
        assertThat(RegisterNumber.parse(" " + withX.value().toLowerCase(java.util.Locale.ROOT)))
                .contains(withX);
    }

    @Test
    void noNumberBeginsWithZero() {
        assertThat(RegisterNumber.parse("01234567")).isEmpty();
        assertThatThrownBy(() -> RegisterNumber.ofBody(999_999)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSequenceGivesEveryoneAnotherNumberInNoVisibleOrder() {
        NumberSequence sequence = new NumberSequence(new SecretKeySpec(new byte[32], "AES"));
        Set<RegisterNumber> given = new HashSet<>();
        int rising = 0;
        RegisterNumber before = sequence.number(1);
        given.add(before);
        for (int ordinal = 2; ordinal <= 5000; ordinal++) {
            RegisterNumber next = sequence.number(ordinal);
            given.add(next);
            rising += next.compareTo(before) > 0 ? 1 : 0;
            before = next;
        }
        assertThat(given).hasSize(5000);
        assertThat(rising).isBetween(2000, 3000);
    }

    @Test
    void anotherKeyGivesOtherNumbers() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new NumberSequence(new SecretKeySpec(other, "AES")).number(1))
                .isNotEqualTo(new NumberSequence(new SecretKeySpec(new byte[32], "AES")).number(1));
    }

    private static RegisterNumber firstEndingIn(char check) {
        int body = RegisterNumber.FIRST_BODY;
        while (RegisterNumber.ofBody(body).value().charAt(7) != check) {
            body++;
        }
        return RegisterNumber.ofBody(body);
    }
}
