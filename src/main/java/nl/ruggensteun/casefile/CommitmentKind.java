package nl.ruggensteun.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What a promise with a date (_afspraak_) is about; it decides when alarms go.
public enum CommitmentKind {
  /// We call the reporter back (_terugbelafspraak_).
  CALL_BACK,
  /// A date of the owner's own.
  OWN,
  /// The last day for a prosecution request (_klachttermijn_): it warns long before.
  PROSECUTION_REQUEST,
  AFTERCARE,
  /// The file belongs with another association's line (_overdracht naar eigen lijn_).
  HANDOVER_OWN_LINE,
  /// The reporter wrote and nobody responsible has read it.
  UNREAD_REPLY,
  /// Nobody took the request in time: an apology and a talk (_excuus en gesprek_).
  APOLOGY,
  RESCUE,
  /// Two calls did not reach the reporter: somebody else thinks along.
  THINK_ALONG;

  private static final List<Duration> BEFORE_LAST_DAY =
      List.of(
          Duration.ofDays(45),
          Duration.ofDays(30),
          Duration.ofDays(14),
          Duration.ofDays(7),
          Duration.ofDays(3));

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  public static CommitmentKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Whether a person may plan it; the others are made by the rules.
  public boolean plannedByPeople() {
    return switch (this) {
      case CALL_BACK, OWN, PROSECUTION_REQUEST, AFTERCARE -> true;
      case HANDOVER_OWN_LINE, UNREAD_REPLY, APOLOGY, RESCUE, THINK_ALONG -> false;
    };
  }

  /// Whether a person may give it another date; the last day for a prosecution request is the
  /// law's.
  public boolean movedByPeople() {
    return switch (this) {
      case CALL_BACK, OWN, AFTERCARE, APOLOGY, HANDOVER_OWN_LINE -> true;
      case PROSECUTION_REQUEST, UNREAD_REPLY, RESCUE, THINK_ALONG -> false;
    };
  }

  /// Whether it can be the next date of a file; the others end by themselves.
  public boolean keepsAFileGoing() {
    return switch (this) {
      case CALL_BACK, OWN, PROSECUTION_REQUEST, AFTERCARE, HANDOVER_OWN_LINE, APOLOGY -> true;
      case UNREAD_REPLY, RESCUE, THINK_ALONG -> false;
    };
  }

  /// The first alarm after `now`; a missed moment is not made up for while a later one will come.
  public Instant firstStep(Instant due, Instant now) {
    return warnings(due).stream().filter(now::isBefore).findFirst().orElse(due);
  }

  /// The alarm after one that went at `now`: the next warning, or, once due, again each day until
  /// somebody did it.
  public Instant nextStep(Instant due, Instant now) {
    return now.isBefore(due) ? firstStep(due, now) : now.plus(Duration.ofDays(1));
  }

  private List<Instant> warnings(Instant due) {
    return switch (this) {
      case PROSECUTION_REQUEST -> BEFORE_LAST_DAY.stream().map(due::minus).toList();
      case CALL_BACK,
          OWN,
          AFTERCARE,
          HANDOVER_OWN_LINE,
          UNREAD_REPLY,
          APOLOGY,
          RESCUE,
          THINK_ALONG ->
          List.of();
    };
  }
}
