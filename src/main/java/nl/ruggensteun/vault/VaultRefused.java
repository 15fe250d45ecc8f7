package nl.ruggensteun.vault;

/// Why the vault (_kluis_) does not accept something. The code is what a browser gets to see.
public enum VaultRefused {
  /// The bytes are not one age file to one hybrid recipient, or their size is in no padding class.
  NOT_SEALED("not-sealed"),
  /// The text is not a compact JWS of the expected type with exactly the expected fields.
  WRONG_TYPE("wrong-type"),
  WRONG_TEAM("wrong-team"),
  WRONG_PLACE("wrong-place"),
  BROKEN_CHAIN("broken-chain"),
  /// The statement leans on a directory that this team never had, or on one older than before.
  UNKNOWN_HEAD("unknown-head"),
  /// New keys for the reporter where she has none, or that she did not vouch for.
  WRONG_REPORTER("wrong-reporter"),
  /// The signer is unknown, or this statement is not his to sign.
  WRONG_SIGNER("wrong-signer"),
  BAD_SIGNATURE("bad-signature"),
  /// Somebody who may not see this audience is among its readers.
  EXCLUDED_GRANTEE("excluded-grantee"),
  WRONG_GRANTEE("wrong-grantee"),
  WRONG_HOLDERS("wrong-holders"),
  /// Only the reporter can let somebody in again whom she left out.
  EXCLUSION_LIFTED("exclusion-lifted"),
  /// A key that somebody still has who should not read on.
  WRONG_RECIPIENT("wrong-recipient"),
  /// A reader's key was revoked since the directory that the signer saw.
  REVOKED_GRANTEE("revoked-grantee"),
  /// The grants handed in are not those for the grantees that the statement names.
  WRONG_GRANTS("wrong-grants"),
  /// The shares handed in are not those for the holders that the statement names.
  WRONG_SHARES("wrong-shares"),
  /// Another entry came first.
  WRONG_ORDER("wrong-order");

  private final String code;

  VaultRefused(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
