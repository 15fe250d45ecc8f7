package nl.ruggensteun.intake.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.Commitment;
import nl.ruggensteun.casefile.RepliesOffDuty;
import nl.ruggensteun.casefile.RoomFile;
import nl.ruggensteun.casefile.web.AudienceView;
import nl.ruggensteun.intake.Room;
import nl.ruggensteun.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/// A room as it goes to whoever has its ten words.
final class RoomBody {
  private RoomBody() {}

  /// @param dot how things stand, for a device that has the neutral sign
  static Map<String, Object> of(Room.View view, Optional<String> dot) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("caseId", view.audience().caseId());
    body.put("kind", view.kind().orElse(null));
    body.put("state", view.state());
    body.put("waiting", view.waiting().map(RoomBody::waiting).orElse(null));
    body.put(
        "audience",
        AudienceView.of(
            view.audience().audienceId(), view.audience().kind(), view.epochs(), view.grants()));
    body.put("responsible", view.responsible().orElse(null));
    body.put("standIn", view.standIn().orElse(null));
    body.put("access", view.access().stream().map(RoomBody::access).toList());
    body.put("openings", view.openings().stream().map(RoomBody::opening).toList());
    body.put("commitments", view.commitments().stream().map(RoomBody::commitment).toList());
    body.put("hears", view.audience().hears().orElse(null));
    body.put("dot", dot.orElse(null));
    body.put("mustRenew", view.audience().mustRenew());
    body.put("latestSeq", view.latestSeq());
    body.put("readable", view.readability());
    body.put("help", view.help().map(RoomBody::help).orElse(null));
    body.put("wakeCardSince", view.wakeCardSince().map(Moments::of).orElse(null));
    body.put("reading", view.reading().map(RoomBody::reading).orElse(null));
    file(body, view);
    return body;
  }

  /// Who reads what she would write now: by function, never who has duty.
  private static Map<String, Object> reading(RepliesOffDuty.Reading reading) {
    return switch (reading) {
      case RepliesOffDuty.Reading.OnDuty() -> Map.of("by", "owner-on-duty");
      case RepliesOffDuty.Reading.Later(Instant at) ->
          Map.of("by", "owner-later", "at", Moments.of(at));
      case RepliesOffDuty.Reading.OwnerRung() -> Map.of("by", "owner-rung");
      case RepliesOffDuty.Reading.DutyRung(var members) -> Map.of("by", "duty-rung");
    };
  }

  private static Map<String, Object> help(RoomFile.Help help) {
    return Map.of(
        "askedAt",
        Moments.of(help.askedAt().truncatedTo(ChronoUnit.HOURS)),
        "waitsFor",
        help.confirmed() ? "colleague" : "second-coordinator");
  }

  /// Of the file as a whole only whoever it began with hears; a partner has her own dates.
  private static void file(Map<String, Object> body, Room.View view) {
    @Nullable CaseFile one = view.file().orElse(null);
    CaseFile.@Nullable Open open = one instanceof CaseFile.Open now ? now : null;
    @Nullable String end =
        one instanceof CaseFile.Closed closed ? closed.destroyOn().toString() : null;
    body.put("missedCalls", open != null && view.first() ? open.missed() : 0);
    body.put("nextAt", open == null ? null : nextAt(open, view).map(Moments::of).orElse(null));
    body.put("destroyOn", end);
  }

  private static Optional<Instant> nextAt(CaseFile.Open open, Room.View view) {
    return view.first()
        ? Optional.of(open.nextAt())
        : view.commitments().stream()
            .filter(Commitment::isOpen)
            .map(Commitment::dueAt)
            .min(Comparator.naturalOrder());
  }

  private static Map<String, Object> waiting(Room.Waiting waiting) {
    return Map.of(
        "since",
        Moments.of(waiting.since()),
        "peopleCalled",
        waiting.peopleCalled(),
        "seen",
        waiting.seen(),
        "coordinatorsCalled",
        waiting.coordinatorsCalled(),
        "unhurried",
        waiting.unhurried());
  }

  private static Map<String, Object> access(Room.ReadsAlong reader) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("keyId", reader.keyId());
    body.put("shownAs", reader.shownAs());
    body.put("since", Moments.of(reader.since()));
    body.put("role", reader.role().orElse(null));
    return body;
  }

  private static Map<String, Object> opening(Room.Opening opening) {
    return Map.of(
        "shownAs", opening.shownAs(), "what", opening.what(), "hour", Moments.of(opening.hour()));
  }

  private static Map<String, Object> commitment(Commitment commitment) {
    return Map.of(
        "commitmentId",
        commitment.commitmentId(),
        "kind",
        commitment.kind(),
        "dueAt",
        Moments.of(commitment.dueAt()),
        "state",
        commitment.state());
  }
}
