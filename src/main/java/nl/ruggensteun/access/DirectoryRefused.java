package nl.ruggensteun.access;

/// Why a statement cannot stand in the directory.
public enum DirectoryRefused {
  WRONG_TYPE("wrong-type"),
  WRONG_TEAM("wrong-team"),
  BROKEN_CHAIN("broken-chain"),
  WRONG_SIGNER("wrong-signer"),
  BAD_SIGNATURE("bad-signature"),
  MISSING_COUNTERSIGNATURE("missing-countersignature"),
  /// A key id used twice, a key that skips an epoch, or one that is revoked and was not valid.
  WRONG_KEY("wrong-key"),
  WRONG_LINE("wrong-line");

  private final String code;

  DirectoryRefused(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
