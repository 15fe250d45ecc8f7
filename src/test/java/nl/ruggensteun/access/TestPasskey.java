package nl.ruggensteun.access;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.UUID;
import nl.ruggensteun.platform.Sha256;

/// A member's security key, as far as signing in needs it.
final class TestPasskey {
  private static final byte PRESENT_AND_VERIFIED = 0x05;

  private final byte[] id = Sha256.of(UUID.randomUUID().toString());
  private final KeyPair keys;
  private int uses;

  TestPasskey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  void belongsTo(TestMember member, AccessWorld world) {
    EC2COSEKey key =
        EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256);
    byte[] credential =
        new AttestedCredentialDataConverter(new ObjectConverter())
            .convert(new AttestedCredentialData(AAGUID.ZERO, id, key));
    world
        .get(Passkeys.class)
        .keep(
            member.memberId,
            new PasskeyCeremony.Credential(id, credential, 0),
            new GivenPasskey(new byte[0], new byte[0], "sleutelbos"));
  }

  GivenAssertion signs(String origin, String nonce) {
    byte[] client = client(origin, nonce);
    byte[] authenticator =
        ByteBuffer.allocate(37)
            .put(Sha256.of("localhost"))
            .put(PRESENT_AND_VERIFIED)
            .putInt(++uses)
            .array();
    return new GivenAssertion(id, client, authenticator, signed(authenticator, client));
  }

  /// Everything about it is right but the one thing that counts.
  GivenAssertion forged(String origin, String nonce) {
    GivenAssertion right = signs(origin, nonce);
    byte[] other = new TestPasskey().signed(right.authenticatorData(), right.clientData());
    return new GivenAssertion(id, right.clientData(), right.authenticatorData(), other);
  }

  private static byte[] client(String origin, String nonce) {
    return "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(nonce, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] signed(byte[] authenticator, byte[] client) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(authenticator);
      signature.update(Sha256.of(client));
      return signature.sign();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
