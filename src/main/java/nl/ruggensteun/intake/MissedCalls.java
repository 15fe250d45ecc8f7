package nl.ruggensteun.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.Call;
import nl.ruggensteun.alarm.CallBook;
import nl.ruggensteun.alarm.CallRoutes;
import nl.ruggensteun.alarm.NewAlarm;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.office.LineId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Missed calls (_gemiste oproep_): telephones of the line ring until a confidant takes one, and it
/// stays with her, with a next moment, until somebody was spoken to.
@Component
public class MissedCalls {
  private static final Duration NEXT_TRY = Duration.ofMinutes(15);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int TRIES_AT_LEAST = 3;

  private final MissedCallRows rows;
  private final CallBook book;
  private final CallRoutes routes;
  private final Alarms alarms;
  private final Paces paces;
  private final Surroundings around;

  MissedCalls(
      MissedCallRows rows,
      CallBook book,
      CallRoutes routes,
      Alarms alarms,
      Paces paces,
      Surroundings around) {
    this.rows = rows;
    this.book = book;
    this.routes = routes;
    this.alarms = alarms;
    this.paces = paces;
    this.around = around;
  }

  /// What an exchange tells: kept as one, and when nobody spoke to the caller an alarm rings. The
  /// same word twice is one.
  public void told(Call call) {
    around
        .acts()
        .attempt(() -> {
          if (book.add(call) && call.outcome().missed()) {
            boolean asked = call.outcome() == Call.Outcome.CALL_BACK;
            rows.add(call.callId(), call.lineId(), asked, call.endedAt());
            ring(call.callId(), call.lineId(), answering(call.lineId()), now());
          }
          return call.callId();
        });
  }

  /// Those that this member may take or took.
  public List<MissedCall> of(SignedIn who) {
    List<String> lines =
        Stream.of(LineId.values())
            .filter(line -> CallRoutes.answers(who, line))
            .map(LineId::code)
            .toList();
    return rows.open(lines);
  }

  /// Those whose callers wait to be connected to whoever took them.
  public List<MissedCall> takenToCallBack() {
    return rows.takenToCallBack();
  }

  public Outcome<MissedCall> take(SignedIn who, UUID callId) {
    return around
        .acts()
        .attempt(() -> {
          MissedCall call = open(who, callId);
          if (held(who, callId).isEmpty()) {
            throw RefusedAct.conflict("taken");
          }
          rows.taken(callId, who.memberId());
          record(who, "call.taken", callId);
          return call;
        });
  }

  private Optional<Instant> held(SignedIn who, UUID callId) {
    return alarms
        .stateOf(AlarmKind.CALL, callId)
        .flatMap(alarm -> alarms.acknowledge(alarm.alarmId(), who.memberId()));
  }

  /// How a try went, as the confidant says it.
  ///
  /// @param outcome `spoken`; `not-reached`, which makes a next try; `unreachable` after three of
  ///   them; `seen` for a caller who only hung up
  public Outcome<UUID> tried(SignedIn who, UUID callId, @Nullable String outcome) {
    return around
        .acts()
        .attempt(() -> {
          MissedCall call = open(who, callId);
          if (!call.isTakenBy(who.memberId())) {
            throw RefusedAct.conflict("taken");
          }
          if ("not-reached".equals(outcome) && call.asked()) {
            again(who, call);
          } else {
            end(call, Optional.ofNullable(outcome).filter(word -> mayEnd(call, word)));
          }
          record(who, "call.tried", callId);
          return callId;
        });
  }

  void forgetOld() {
    rows.forget(now().minus(KEPT));
  }

  private static boolean mayEnd(MissedCall call, String outcome) {
    return switch (outcome) {
      case "spoken" -> call.asked();
      case "unreachable" -> call.asked() && call.tries() >= TRIES_AT_LEAST;
      case "seen" -> !call.asked();
      default -> false;
    };
  }

  private void end(MissedCall call, Optional<String> outcome) {
    String word = outcome.orElseThrow(() -> RefusedAct.invalid("outcome", "unknown"));
    rows.ended(call.callId(), word, now());
    alarms.close(AlarmKind.CALL, call.callId());
  }

  /// Rings whoever tried it first, then the others.
  private void again(SignedIn who, MissedCall call) {
    Instant next = now().plus(NEXT_TRY);
    rows.notReached(call.callId(), next);
    alarms.close(AlarmKind.CALL, call.callId());
    List<UUID> route =
        Stream.concat(Stream.of(who.memberId()), answering(call.lineId()).stream())
            .distinct()
            .toList();
    ring(call.callId(), call.lineId(), route, next);
  }

  private void ring(UUID callId, String lineId, List<UUID> route, Instant first) {
    alarms.open(
        new NewAlarm(
            AlarmKind.CALL,
            callId,
            Optional.of(lineId),
            Optional.empty(),
            route,
            first,
            paces.of(lineId)));
  }

  private MissedCall open(SignedIn who, UUID callId) {
    return rows.lock(callId)
        .filter(call ->
            LineId.of(call.lineId()).filter(line -> CallRoutes.answers(who, line)).isPresent())
        .orElseThrow(RefusedAct::notFound);
  }

  private List<UUID> answering(String lineId) {
    return LineId.of(lineId).map(routes::answering).orElse(List.of());
  }

  private void record(SignedIn who, String what, UUID callId) {
    around
        .audit()
        .record(
            ChainId.ofMember(who.memberId()),
            new Act(what, who.keyId().toString(), Map.of("call", callId.toString())));
  }

  private Instant now() {
    return around.clock().instant();
  }
}
