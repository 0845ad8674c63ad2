package cofrestr.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealTest {
    private final Seal seal = new Seal(new SecretKeySpec(new byte[32], "AES"));
    private final byte[] plain = "QQ123456C".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatWasSealedOpensWhereItBelongs() {
        assertThat(seal.open(seal.seal(plain, "entry.ni 1"), "entry.ni 1")).isEqualTo(plain);
    }

    @Test
    void theSameValueNeverLooksTheSame() {
        assertThat(seal.seal(plain, "entry.ni 1")).isNotEqualTo(seal.seal(plain, "entry.ni 1"));
    }

    @Test
    void movedToAnotherPersonItDoesNotOpen() {
        byte[] sealed = seal.seal(plain, "entry.ni 1");
        assertThatThrownBy(() -> seal.open(sealed, "entry.ni 2")).isInstanceOf(SecurityException.class);
    }

    @Test
    void alteredItDoesNotOpen() {
        byte[] sealed = seal.seal(plain, "entry.ni 1");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(sealed, "entry.ni 1")).isInstanceOf(SecurityException.class);
    }
}
