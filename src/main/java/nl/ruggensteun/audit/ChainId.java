package nl.ruggensteun.audit;

import java.util.UUID;

/// Whose chain an act stands in: that of a file, of a member, or of the program itself.
public record ChainId(UUID id, Kind kind) {
  enum Kind {
    CASE,
    MEMBER,
    SYSTEM
  }

  public static ChainId ofCase(UUID caseId) {
    return new ChainId(caseId, Kind.CASE);
  }

  public static ChainId ofMember(UUID memberId) {
    return new ChainId(memberId, Kind.MEMBER);
  }

  public static ChainId system() {
    return new ChainId(new UUID(0, 0), Kind.SYSTEM);
  }
}
