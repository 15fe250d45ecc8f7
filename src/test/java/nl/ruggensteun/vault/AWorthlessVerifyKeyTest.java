package nl.ruggensteun.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import nl.ruggensteun.platform.Base64Url;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AWorthlessVerifyKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
      })
  void for_which_everything_is_a_signature_is_refused(String hex) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerifyKey(Base64Url.encode(HexFormat.of().parseHex(hex))));
  }

  @Test
  void that_is_no_point_at_all_verifies_nothing() {
    byte[] noPoint = new byte[32];
    noPoint[0] = 2;
    VerifyKey key = new VerifyKey(Base64Url.encode(noPoint));

    assertThat(key.verifies(new byte[64], new byte[0])).isFalse();
  }
}
