package nl.ruggensteun.access;

/// What an authenticator signed to let its owner in.
public record GivenAssertion(
    byte[] credentialId, byte[] clientData, byte[] authenticatorData, byte[] signature) {
  public GivenAssertion {
    credentialId = credentialId.clone();
    clientData = clientData.clone();
    authenticatorData = authenticatorData.clone();
    signature = signature.clone();
  }
}
