package nl.ruggensteun.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.alarm.Call;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/// Reads what an exchange tells of a call, and gathers everything that is wrong with it.
///
/// @param at seconds since 1970 at which the call was answered or ended; now when it is missing
record CallReport(
    @Nullable UUID callId,
    @Nullable String line,
    @Nullable String outcome,
    @Nullable Long at,
    @Nullable List<RingBody> rings) {
  private static final Set<String> RESULTS =
      Set.of("answered", "no-answer", "busy", "refused", "unreachable");
  private static final int MOST_RINGS = 50;
  private static final int LONGEST_RING = 3600;

  /// What an exchange kept for longer than this while the program was down is of no use any more.
  private static final Duration OLDEST = Duration.ofDays(7);

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /// @param target the member, as the route named her; missing for the exchange's own list
  record RingBody(@Nullable UUID target, @Nullable Integer seconds, @Nullable String result) {}

  /// The call, or a refusal with all errors together.
  Call read(UUID exchangeId, Instant now) {
    List<FieldError> errors = new ArrayList<>();
    if (callId == null) {
      errors.add(new FieldError("callId", "required"));
    }
    if (Optional.ofNullable(line).flatMap(LineId::of).isEmpty()) {
      errors.add(new FieldError("line", line == null ? "required" : "unknown"));
    }
    Optional<Call.Outcome> ended =
        Stream.of(Call.Outcome.values()).filter(one -> one.code().equals(outcome)).findFirst();
    if (ended.isEmpty()) {
      errors.add(new FieldError("outcome", outcome == null ? "required" : "unknown"));
    }
    Instant endedAt = endedAt(now, errors);
    List<Call.Ring> rang = rang(errors);
    if (callId == null || line == null || ended.isEmpty() || !errors.isEmpty()) {
      throw new Refused(Problem.invalid(errors));
    }
    return new Call(callId, exchangeId, line, ended.orElseThrow(), endedAt, rang);
  }

  private Instant endedAt(Instant now, List<FieldError> errors) {
    if (at == null) {
      return now;
    }
    long earliest = now.minus(OLDEST).getEpochSecond();
    long latest = now.plus(CLOCKS_DIFFER).getEpochSecond();
    if (at < earliest || at > latest) {
      errors.add(new FieldError("at", "invalid"));
      return now;
    }
    Instant told = Instant.ofEpochSecond(at);
    return told.isAfter(now) ? now : told;
  }

  private List<Call.Ring> rang(List<FieldError> errors) {
    List<RingBody> bodies = rings == null ? List.of() : rings;
    if (bodies.size() > MOST_RINGS) {
      errors.add(new FieldError("rings", "too-many"));
      return List.of();
    }
    List<Call.Ring> rang = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      rang(i, bodies.get(i), errors).ifPresent(rang::add);
    }
    return rang;
  }

  private static Optional<Call.Ring> rang(int position, RingBody body, List<FieldError> errors) {
    String field = "rings[" + position + "]";
    @Nullable String result = body.result();
    @Nullable Integer seconds = body.seconds();
    if (result == null || !RESULTS.contains(result)) {
      errors.add(new FieldError(field + ".result", result == null ? "required" : "unknown"));
      return Optional.empty();
    }
    if (seconds == null || seconds < 0 || seconds > LONGEST_RING) {
      errors.add(new FieldError(field + ".seconds", seconds == null ? "required" : "invalid"));
      return Optional.empty();
    }
    return Optional.of(new Call.Ring(Optional.ofNullable(body.target()), seconds, result));
  }
}
