package nl.ruggensteun.suite;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/// The hybrid key agreement X-Wing: ML-KEM-768 and X25519 together, so that a secret holds as long
/// as one of the two does, also against a quantum computer of later.
final class HybridKem {
  static final int PUBLIC_KEY = 1216;
  static final int ENCAPSULATED = 1120;
  private static final int MLKEM_PUBLIC_KEY = 1184;
  private static final int MLKEM_CIPHERTEXT = 1088;
  private static final byte[] LABEL = Bytes.ascii("\\.//^\\");

  private HybridKem() {}

  /// What was agreed, and what the other side needs to agree on the same.
  record Agreed(byte[] secret, byte[] encapsulated) {}

  static byte[] publicKey(byte[] seed) {
    Pair pair = Pair.from(seed);
    return Bytes.concat(pair.mlkem.getPublicKey(), pair.x25519.generatePublicKey().getEncoded());
  }

  static Agreed encapsulate(byte[] publicKey, RandomGenerator random) {
    byte[] theirs = Arrays.copyOfRange(publicKey, MLKEM_PUBLIC_KEY, PUBLIC_KEY);
    SecretWithEncapsulation lattice =
        MLKEMGenerator.internalGenerateEncapsulated(
            new MLKEMPublicKeyParameters(
                MLKEMParameters.ml_kem_768, Arrays.copyOf(publicKey, MLKEM_PUBLIC_KEY)),
            Bytes.random(random, 32));
    X25519PrivateKeyParameters ephemeral = new X25519PrivateKeyParameters(Bytes.random(random, 32));
    byte[] ours = ephemeral.generatePublicKey().getEncoded();
    byte[] curve = diffieHellman(ephemeral, theirs).orElseThrow();
    return new Agreed(
        combine(lattice.getSecret(), curve, ours, theirs),
        Bytes.concat(lattice.getEncapsulation(), ours));
  }

  /// Empty for a point that would make the secret known to everybody.
  static Optional<byte[]> decapsulate(byte[] encapsulated, byte[] seed) {
    Pair pair = Pair.from(seed);
    byte[] theirs = Arrays.copyOfRange(encapsulated, MLKEM_CIPHERTEXT, ENCAPSULATED);
    byte[] lattice =
        new MLKEMExtractor(pair.mlkem).extractSecret(Arrays.copyOf(encapsulated, MLKEM_CIPHERTEXT));
    byte[] ours = pair.x25519.generatePublicKey().getEncoded();
    return diffieHellman(pair.x25519, theirs).map(curve -> combine(lattice, curve, theirs, ours));
  }

  private static Optional<byte[]> diffieHellman(X25519PrivateKeyParameters mine, byte[] theirs) {
    byte[] shared = new byte[32];
    try {
      mine.generateSecret(new X25519PublicKeyParameters(theirs), shared, 0);
      return Optional.of(shared);
    } catch (IllegalStateException smallOrder) {
      return Optional.empty();
    }
  }

  private static byte[] combine(byte[] lattice, byte[] curve, byte[] ephemeral, byte[] recipient) {
    byte[] input = Bytes.concat(lattice, curve, ephemeral, recipient, LABEL);
    SHA3Digest digest = new SHA3Digest(256);
    digest.update(input, 0, input.length);
    byte[] secret = new byte[32];
    digest.doFinal(secret, 0);
    return secret;
  }

  /// Both private keys, from one seed.
  private record Pair(MLKEMPrivateKeyParameters mlkem, X25519PrivateKeyParameters x25519) {
    static Pair from(byte[] seed) {
      SHAKEDigest shake = new SHAKEDigest(256);
      shake.update(seed, 0, seed.length);
      byte[] expanded = new byte[96];
      shake.doFinal(expanded, 0, expanded.length);
      return new Pair(
          new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, Arrays.copyOf(expanded, 64)),
          new X25519PrivateKeyParameters(Arrays.copyOfRange(expanded, 64, 96)));
    }
  }
}
