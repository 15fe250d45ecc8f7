package nl.ruggensteun.vault;

/// Why the vault (_kluis_) does not accept something. The code is what a browser gets to see.
public enum VaultRefused {
  /// The bytes are not one age file to one hybrid recipient, or their size is in no padding class.
  NOT_SEALED("not-sealed"),
  /// The text is not a compact JWS of the expected type with the expected fields.
  NOT_SIGNED("not-signed"),
  BAD_SIGNATURE("bad-signature"),
  UNKNOWN_SIGNER("unknown-signer"),
  /// The signer exists, but this statement is not his to sign.
  WRONG_SIGNER("wrong-signer"),
  WRONG_TEAM("wrong-team"),
  WRONG_PLACE("wrong-place"),
  WRONG_ORDER("wrong-order"),
  /// The statement leans on a directory that this team never had.
  WRONG_HEAD("wrong-head"),
  /// A grantee whose key is revoked, or whose recipient is not the one in the directory.
  UNKNOWN_GRANTEE("unknown-grantee"),
  /// The grants handed in are not those for the grantees that the statement names.
  WRONG_GRANTS("wrong-grants"),
  /// The shares handed in are not those for the holders that the statement names.
  WRONG_SHARES("wrong-shares"),
  /// Somebody who may not see this audience is among its grantees or share holders.
  EXCLUDED("excluded"),
  EXPIRED("expired");

  private final String code;

  VaultRefused(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
