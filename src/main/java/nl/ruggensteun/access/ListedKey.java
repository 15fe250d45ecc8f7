package nl.ruggensteun.access;

/// A member's key in the directory, with the positions between which it is good.
public record ListedKey(MemberKey key, int addedAt, int revokedAt) {
  private static final int NEVER = Integer.MAX_VALUE;

  static ListedKey from(MemberKey key, int position) {
    return new ListedKey(key, position, NEVER);
  }

  ListedKey until(int position) {
    return new ListedKey(key, addedAt, position);
  }

  public boolean isRevoked() {
    return revokedAt != NEVER;
  }

  public boolean isValidAt(int position) {
    return addedAt <= position && position < revokedAt;
  }
}
