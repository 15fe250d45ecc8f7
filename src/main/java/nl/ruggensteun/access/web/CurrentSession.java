package nl.ruggensteun.access.web;

import nl.ruggensteun.access.Sessions;
import nl.ruggensteun.access.SignedIn;

/// The session of the one who asks, also when her keys still wait for signatures.
record CurrentSession(String token, Sessions.Running running) {

  SignedIn member() {
    return running.member();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
