package nl.ruggensteun.demo;

import java.util.UUID;
import nl.ruggensteun.suite.Author;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.KeyId;

/// A member of the fictional team with open keys and a running session.
record Colleague(TeamScript.Person person, MemberKeys keys, Visit visit) {

  UUID memberId() {
    return keys.memberId();
  }

  KeyId keyId() {
    return keys.keyId();
  }

  Author author() {
    return keys.author();
  }
}
