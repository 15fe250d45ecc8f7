package nl.ruggensteun.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import nl.ruggensteun.platform.Base64Url;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A signer who makes R a point of small order can have signatures that some programs take and
/// others refuse. We refuse them all.
class ACraftedSignatureTest {
  private static final BigInteger ORDER =
      new BigInteger(
          "7237005577332262213973186563042994240857116359379907606001950938285454250989");
  private static final byte[] SEED = new byte[32];
  private static final byte[] KEY =
      new Ed25519PrivateKeyParameters(SEED).generatePublicKey().getEncoded();
  private static final int MESSAGES = 40;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"
      })
  void with_a_point_of_small_order_is_never_good(String point) {
    assertThat(IntStream.range(0, MESSAGES).filter(i -> isGood(point, message(i)))).isEmpty();
  }

  @Test
  void with_a_point_that_adds_nothing_fulfils_the_equation() {
    String nothing = "0100000000000000000000000000000000000000000000000000000000000000";
    assertThat(IntStream.range(0, MESSAGES).allMatch(i -> isGood(nothing, message(i)))).isTrue();
  }

  private static boolean isGood(String point, byte[] message) {
    byte[] r = HexFormat.of().parseHex(point);
    BigInteger k = number(sha512(r, KEY, message));
    byte[] s = bytes(k.multiply(scalar()).mod(ORDER));
    byte[] signature = ByteBuffer.allocate(64).put(r).put(s).array();
    return new VerifyKey(Base64Url.encode(KEY)).verifies(signature, message);
  }

  private static byte[] message(int i) {
    return new byte[] {(byte) i};
  }

  /// The secret number of the key, as RFC 8032 derives it from the seed.
  private static BigInteger scalar() {
    byte[] half = Arrays.copyOf(sha512(SEED), 32);
    half[0] &= (byte) 0xf8;
    half[31] = (byte) ((half[31] & 0x7f) | 0x40);
    return number(half);
  }

  private static byte[] sha512(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      Arrays.stream(parts).forEach(digest::update);
      return digest.digest();
    } catch (java.security.NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static BigInteger number(byte[] littleEndian) {
    return new BigInteger(1, reversed(littleEndian));
  }

  private static byte[] bytes(BigInteger number) {
    byte[] big = number.toByteArray();
    byte[] padded = new byte[32];
    int length = Math.min(big.length, 32);
    System.arraycopy(big, big.length - length, padded, 32 - length, length);
    return reversed(padded);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
