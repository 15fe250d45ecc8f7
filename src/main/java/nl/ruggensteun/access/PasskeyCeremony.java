package nl.ruggensteun.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks what an authenticator signed (WebAuthn), for our origin and a nonce we gave. No maker of
/// authenticators is asked to vouch for it: which brand a member uses is not our business. A nonce
/// is spent last: what does not hold leaves nothing behind.
@Component
class PasskeyCeremony {
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
          .toList();

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager webauthn =
      WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);
  private final URI origin;

  PasskeyCeremony(Settings settings) {
    this.origin = settings.origin();
  }

  /// A credential that passed: what we keep of it.
  record Credential(byte[] id, byte[] bytes, long signCount) {}

  Optional<Credential> registered(GivenPasskey given, Predicate<String> spendNonce) {
    try {
      RegistrationData data =
          webauthn.parse(new RegistrationRequest(given.attestation(), given.clientData()));
      byte[] nonce = nonce(data.getCollectedClientData());
      webauthn.verify(data, new RegistrationParameters(server(nonce), ALGORITHMS, true));
      return spendNonce.test(Base64Url.encode(nonce))
          ? Optional.of(credential(Objects.requireNonNull(data.getAttestationObject())))
          : Optional.empty();
    } catch (DataConversionException | VerificationException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /// The counter after this use; empty when the assertion does not hold.
  Optional<Long> asserted(GivenAssertion given, Credential kept, Predicate<String> spendNonce) {
    try {
      AuthenticationData data =
          webauthn.parse(
              new AuthenticationRequest(
                  given.credentialId(),
                  given.authenticatorData(),
                  given.clientData(),
                  given.signature()));
      byte[] nonce = nonce(data.getCollectedClientData());
      webauthn.verify(data, new AuthenticationParameters(server(nonce), record(kept), null, true));
      return spendNonce.test(Base64Url.encode(nonce))
          ? Optional.of(Objects.requireNonNull(data.getAuthenticatorData()).getSignCount())
          : Optional.empty();
    } catch (DataConversionException | VerificationException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static byte[] nonce(@Nullable CollectedClientData client) {
    return client == null ? new byte[0] : client.getChallenge().getValue();
  }

  private ServerProperty server(byte[] nonce) {
    return ServerProperty.builder()
        .origin(new Origin(origin.toString()))
        .rpId(origin.getHost())
        .challenge(new DefaultChallenge(nonce))
        .build();
  }

  private Credential credential(AttestationObject attestation) {
    AttestedCredentialData data =
        Objects.requireNonNull(attestation.getAuthenticatorData().getAttestedCredentialData());
    return new Credential(
        data.getCredentialId(),
        credentials.convert(data),
        attestation.getAuthenticatorData().getSignCount());
  }

  private CredentialRecord record(Credential kept) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        null,
        null,
        null,
        kept.signCount(),
        credentials.convert(kept.bytes()),
        new AuthenticationExtensionsAuthenticatorOutputs<>(),
        null,
        null,
        Set.of());
  }
}
