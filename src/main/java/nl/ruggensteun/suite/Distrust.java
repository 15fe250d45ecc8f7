package nl.ruggensteun.suite;

/// Why something that was opened is not to be believed (_niet te vertrouwen_).
public enum Distrust {
  NOT_SEALED("not-sealed"),
  CANNOT_OPEN("cannot-open"),
  WRONG_FORM("wrong-form"),
  WRONG_SEED("wrong-seed"),
  TOO_FEW("too-few"),
  DIFFERENT_SPLITS("different-splits"),
  PADDING("padding"),
  WRONG_TYPE("wrong-type"),
  WRONG_TEAM("wrong-team"),
  WRONG_PLACE("wrong-place"),
  WRONG_ORDER("wrong-order"),
  UNKNOWN_HEAD("unknown-head"),
  UNKNOWN_SIGNER("unknown-signer"),
  BAD_SIGNATURE("bad-signature"),
  REVOKED_SIGNER("revoked-signer"),
  NOT_A_GRANTEE("not-a-grantee"),
  WRONG_SIGNER("wrong-signer"),
  WRONG_HOLDERS("wrong-holders"),
  WRONG_ORIGIN("wrong-origin"),
  WRONG_PURPOSE("wrong-purpose"),
  WRONG_SUBJECT("wrong-subject"),
  WRONG_NONCE("wrong-nonce"),
  EXPIRED("expired"),
  TOO_LONG("too-long"),
  BROKEN_CHAIN("broken-chain"),
  MISSING_COUNTERSIGNATURE("missing-countersignature"),
  WRONG_KEY("wrong-key"),
  WRONG_LINE("wrong-line"),
  WRONG_RECIPIENT("wrong-recipient"),
  OLDER_THAN_SEEN("older-than-seen"),
  NOT_FRESH("not-fresh");

  private final String code;

  Distrust(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
