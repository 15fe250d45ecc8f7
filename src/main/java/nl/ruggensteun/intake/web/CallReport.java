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
import nl.ruggensteun.platform.web.Fields;
import org.jspecify.annotations.Nullable;

/// What an exchange tells of a call.
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
    return Fields.read(new Fields(), fields -> call(fields, exchangeId, now));
  }

  private Optional<Call> call(Fields fields, UUID exchangeId, Instant now) {
    Optional<UUID> id = fields.present("callId", callId);
    Optional<String> called = fields.known("line", line, code -> LineId.of(code).map(LineId::code));
    Optional<Call.Outcome> ended = fields.known("outcome", outcome, CallReport::outcomeOf);
    Instant endedAt = endedAt(fields, now);
    List<Call.Ring> rang = rang(fields);
    return fields.together(() ->
        new Call(
            id.orElseThrow(),
            exchangeId,
            called.orElseThrow(),
            ended.orElseThrow(),
            endedAt,
            rang));
  }

  private static Optional<Call.Outcome> outcomeOf(String code) {
    return Stream.of(Call.Outcome.values()).filter(one -> one.code().equals(code)).findFirst();
  }

  private Instant endedAt(Fields fields, Instant now) {
    if (at == null) {
      return now;
    }
    long earliest = now.minus(OLDEST).getEpochSecond();
    long latest = now.plus(CLOCKS_DIFFER).getEpochSecond();
    if (at < earliest || at > latest) {
      fields.wrong("at", "invalid");
      return now;
    }
    Instant told = Instant.ofEpochSecond(at);
    return told.isAfter(now) ? now : told;
  }

  private List<Call.Ring> rang(Fields fields) {
    List<RingBody> bodies = rings == null ? List.of() : rings;
    if (bodies.size() > MOST_RINGS) {
      fields.wrong("rings", "too-many");
      return List.of();
    }
    List<Call.Ring> rang = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      rang(fields, "rings[" + i + "]", bodies.get(i)).ifPresent(rang::add);
    }
    return rang;
  }

  private static Optional<Call.Ring> rang(Fields fields, String field, RingBody body) {
    Optional<String> result =
        fields.known(
            field + ".result", body.result(), word -> Optional.of(word).filter(RESULTS::contains));
    Optional<Integer> seconds = fields.number(field + ".seconds", body.seconds(), 0, LONGEST_RING);
    return result.flatMap(how ->
        seconds.map(length -> new Call.Ring(Optional.ofNullable(body.target()), length, how)));
  }
}
