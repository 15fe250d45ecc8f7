package nl.ruggensteun.access;

import nl.ruggensteun.suite.MemberKeys;

/// The cookie of a member who signed in, without the ceremony.
public final class SessionOf {
  private SessionOf() {}

  public static String member(Sessions sessions, MemberKeys keys) {
    String token = sessions.open(keys.memberId(), keys.keyId().uuid(), false).token().reveal();
    return "__Host-session=" + token;
  }
}
