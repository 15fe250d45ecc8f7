package nl.ruggensteun.duty.swap;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Something about members' own shifts that they should know or answer (_bericht over een dienst_);
/// to be told without saying what.
public record DutyMoved(Step step, String lineId, Set<UUID> members) {
  public DutyMoved {
    members = Set.copyOf(members);
  }

  public enum Step {
    /// A colleague asks her to take a shift.
    ASKED,
    /// A colleague would take hers: she is to agree.
    TAKEN,
    /// The swap is done.
    AGREED,
    /// Nothing comes of it.
    DECLINED,
    /// Her running shift was taken over.
    TAKEN_OVER,
    /// A running shift is hers again.
    GIVEN_BACK;

    /// For example `taken-over`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
