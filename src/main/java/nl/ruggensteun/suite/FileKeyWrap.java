package nl.ruggensteun.suite;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// The stanza `mlkem768x25519` of age: the key of a file, sealed to one recipient by HPKE (RFC
/// 9180) with the hybrid agreement, HKDF-SHA-256 and ChaCha20-Poly1305.
final class FileKeyWrap {
  private static final byte[] SUITE =
      Bytes.concat(Bytes.ascii("HPKE"), new byte[] {0x64, 0x7a, 0, 1, 0, 3});
  private static final byte[] INFO = Bytes.ascii("age-encryption.org/mlkem768x25519");
  private static final byte[] NONE = {};

  private FileKeyWrap() {}

  record Wrapped(byte[] encapsulated, byte[] body) {}

  static Wrapped wrap(byte[] fileKey, byte[] publicKey, RandomGenerator random) {
    HybridKem.Agreed agreed = HybridKem.encapsulate(publicKey, random);
    Context context = Context.of(agreed.secret());
    return new Wrapped(agreed.encapsulated(), ChaCha.encrypt(context.key, context.nonce, fileKey));
  }

  static Optional<byte[]> unwrap(Wrapped wrapped, byte[] seed) {
    return HybridKem.decapsulate(wrapped.encapsulated(), seed)
        .map(Context::of)
        .flatMap(context -> ChaCha.decrypt(context.key, context.nonce, wrapped.body()));
  }

  private record Context(byte[] key, byte[] nonce) {
    static Context of(byte[] shared) {
      byte[] schedule =
          Bytes.concat(
              new byte[] {0}, extract(NONE, "psk_id_hash", NONE), extract(NONE, "info_hash", INFO));
      byte[] secret = extract(shared, "secret", NONE);
      return new Context(
          expand(secret, "key", schedule, 32), expand(secret, "base_nonce", schedule, 12));
    }

    private static byte[] extract(byte[] salt, String label, byte[] material) {
      return Hkdf.extract(
          salt, Bytes.concat(Bytes.ascii("HPKE-v1"), SUITE, Bytes.ascii(label), material));
    }

    private static byte[] expand(byte[] key, String label, byte[] info, int length) {
      byte[] size = {(byte) (length >>> 8), (byte) length};
      return Hkdf.expand(
          key, Bytes.concat(size, Bytes.ascii("HPKE-v1"), SUITE, Bytes.ascii(label), info), length);
    }
  }
}
