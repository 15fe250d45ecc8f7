package nl.ruggensteun.duty.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who can be proposed (_kandidaat_), with what she did before and what she wishes.
///
/// @param takesPart false for who only keeps the places that are hers already
/// @param before what counts for her share already
/// @param wishes for a day: true for gladly, false for rather not
record Candidate(UUID memberId, boolean takesPart, Load before, Map<LocalDate, Boolean> wishes) {
  Candidate {
    wishes = Map.copyOf(wishes);
  }

  static Candidate bystander(UUID memberId) {
    return new Candidate(memberId, false, Load.NONE, Map.of());
  }

  /// On how many of those days she would rather not, or would gladly be on duty.
  int wishing(Set<LocalDate> days, boolean gladly) {
    int count = 0;
    for (LocalDate day : days) {
      if (Boolean.valueOf(gladly).equals(wishes.get(day))) {
        count++;
      }
    }
    return count;
  }

  /// One member is one candidate, whatever else is known of her.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Candidate same && memberId.equals(same.memberId);
  }

  @Override
  public int hashCode() {
    return memberId.hashCode();
  }
}
