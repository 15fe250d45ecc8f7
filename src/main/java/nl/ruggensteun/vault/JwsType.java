package nl.ruggensteun.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import nl.ruggensteun.platform.Base64Url;

/// What a signature is for. The type is part of what is signed, so that a signed challenge can
/// never be passed off as a statement about keys.
public enum JwsType {
  ENTRY("rs1-entry+json"),
  EPOCH("rs1-epoch+json"),
  DIRECTORY("rs1-directory+json"),
  CHALLENGE("rs1-challenge+json"),
  CHECKPOINT("rs1-checkpoint+json"),
  MANIFEST("rs1-manifest+json");

  private final String header;

  JwsType(String typ) {
    String json = "{\"alg\":\"Ed25519\",\"typ\":\"" + typ + "\"}";
    this.header = Base64Url.encode(json.getBytes(US_ASCII));
  }

  /// The only header there is for this type: any other algorithm or field is refused by comparison.
  public String header() {
    return header;
  }
}
