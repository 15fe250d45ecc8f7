package nl.ruggensteun.casefile;

import java.time.Instant;
import nl.ruggensteun.duty.WorkingDays;

/// When something that went wrong at night is put right: the coming morning at nine, whatever day
/// it is.
public final class NextMorning {
  private NextMorning() {}

  public static Instant after(Instant now) {
    return WorkingDays.nextMorning(now);
  }
}
