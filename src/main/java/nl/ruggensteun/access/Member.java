package nl.ruggensteun.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A member of the team (_lid van het team_) under one pair of keys.
///
/// @param valid whether the directory vouches for these keys now; kept files still name keys of the
///   past
public record Member(
    UUID memberId,
    UUID keyId,
    String name,
    Naming shownAs,
    Set<MemberFunction> functions,
    Optional<String> lineId,
    Optional<String> association,
    String recipient,
    boolean valid) {
  public Member {
    functions = Set.copyOf(functions);
  }

  public boolean is(MemberFunction function) {
    return functions.contains(function);
  }
}
