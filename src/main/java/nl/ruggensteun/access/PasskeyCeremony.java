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
import com.webauthn4j.data.client.challenge.Challenge;
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
/// authenticators is asked to vouch for it: which brand a member uses is not our business.
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
      Optional<Challenge> challenge = challenge(data.getCollectedClientData(), spendNonce);
      if (challenge.isEmpty()) {
        return Optional.empty();
      }
      webauthn.verify(data, new RegistrationParameters(server(challenge.get()), ALGORITHMS, true));
      return Optional.of(credential(Objects.requireNonNull(data.getAttestationObject())));
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
      Optional<Challenge> challenge = challenge(data.getCollectedClientData(), spendNonce);
      if (challenge.isEmpty()) {
        return Optional.empty();
      }
      webauthn.verify(
          data, new AuthenticationParameters(server(challenge.get()), record(kept), null, true));
      return Optional.of(Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
    } catch (DataConversionException | VerificationException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static Optional<Challenge> challenge(
      @Nullable CollectedClientData client, Predicate<String> spendNonce) {
    if (client == null) {
      return Optional.empty();
    }
    byte[] nonce = client.getChallenge().getValue();
    return spendNonce.test(Base64Url.encode(nonce))
        ? Optional.of(new DefaultChallenge(nonce))
        : Optional.empty();
  }

  private ServerProperty server(Challenge challenge) {
    return ServerProperty.builder()
        .origin(new Origin(origin.toString()))
        .rpId(origin.getHost())
        .challenge(challenge)
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
