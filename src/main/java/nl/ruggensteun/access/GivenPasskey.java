package nl.ruggensteun.access;

/// A passkey (_toegangssleutel_) as a browser made it a moment ago.
///
/// @param label the name under which its owner will recognise it
public record GivenPasskey(byte[] clientData, byte[] attestation, String label) {
  public GivenPasskey {
    clientData = clientData.clone();
    attestation = attestation.clone();
  }
}
