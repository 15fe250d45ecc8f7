package nl.ruggensteun.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The member who is asking (_wie is ingelogd_), as the directory knows her at this moment.
///
/// Without a function the keys are still waiting for two coordinators: such a member can see
/// nothing of others.
///
/// @param keyId the pair of keys she signs with, the name under which the vault knows her
public record SignedIn(
    UUID memberId,
    UUID keyId,
    Set<MemberFunction> functions,
    Optional<String> lineId,
    Optional<String> association) {
  public SignedIn {
    functions = Set.copyOf(functions);
  }

  public boolean is(MemberFunction function) {
    return functions.contains(function);
  }
}
