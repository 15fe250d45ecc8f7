package nl.ruggensteun.suite;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A sealed file: age, version 1, one recipient. A header with the wrapped key and its own check,
/// then the content in chunks of 64 KiB.
final class AgeFile {
  private static final String OPENING = "age-encryption.org/v1\n-> mlkem768x25519 ";
  private static final int HEADER = 1627;
  private static final int UNCHECKED = HEADER - 45;
  private static final int NONCE = 16;

  private AgeFile() {}

  static byte[] seal(byte[] plaintext, byte[] publicKey, RandomGenerator random) {
    byte[] fileKey = Bytes.random(random, 16);
    FileKeyWrap.Wrapped stanza = FileKeyWrap.wrap(fileKey, publicKey, random);
    byte[] header =
        Bytes.ascii(OPENING + text(stanza.encapsulated()) + "\n" + text(stanza.body()) + "\n---");
    byte[] nonce = Bytes.random(random, NONCE);
    return Bytes.concat(
        header,
        Bytes.ascii(" " + text(check(fileKey, header)) + "\n"),
        nonce,
        Chunks.encrypt(payloadKey(fileKey, nonce), plaintext));
  }

  /// Empty unless the form is right, the seed is the one it was sealed to, and not a bit was
  /// changed.
  static Optional<byte[]> open(byte[] file, byte[] seed) {
    int body = OPENING.length() + 1494 + 1;
    byte[] encapsulated = bytes(file, OPENING.length(), 1494);
    FileKeyWrap.Wrapped stanza = new FileKeyWrap.Wrapped(encapsulated, bytes(file, body, 43));
    byte[] claimed = bytes(file, UNCHECKED + 1, 43);
    return FileKeyWrap.unwrap(stanza, seed)
        .filter(key -> key.length == 16)
        .filter(key -> Arrays.equals(claimed, check(key, Arrays.copyOf(file, UNCHECKED))))
        .flatMap(key -> content(file, key));
  }

  private static Optional<byte[]> content(byte[] file, byte[] fileKey) {
    byte[] nonce = Arrays.copyOfRange(file, HEADER, HEADER + NONCE);
    byte[] chunks = Arrays.copyOfRange(file, HEADER + NONCE, file.length);
    return Chunks.decrypt(payloadKey(fileKey, nonce), chunks);
  }

  private static byte[] check(byte[] fileKey, byte[] header) {
    return Hkdf.hmac(Hkdf.derive(fileKey, new byte[0], "header"), header);
  }

  private static byte[] payloadKey(byte[] fileKey, byte[] nonce) {
    return Hkdf.derive(fileKey, nonce, "payload");
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(byte[] file, int from, int length) {
    return Base64.getDecoder().decode(Arrays.copyOfRange(file, from, from + length));
  }
}
