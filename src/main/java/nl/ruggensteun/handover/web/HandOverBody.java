package nl.ruggensteun.handover.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.ReadWakeCard;
import nl.ruggensteun.handover.OwnHandOvers;
import nl.ruggensteun.handover.OwnerRing;
import nl.ruggensteun.handover.ShiftHandOver;
import nl.ruggensteun.handover.ShownRings;
import nl.ruggensteun.handover.Untaken;
import nl.ruggensteun.intake.MissedCall;
import nl.ruggensteun.platform.web.Moments;

/// A hand-over as it goes to whoever has duty: names of colleagues, numbers and moments.
final class HandOverBody {
  private final List<Member> everybody;
  private final Map<UUID, String> names = new HashMap<>();

  HandOverBody(List<Member> everybody) {
    this.everybody = everybody;
    everybody.forEach(member -> names.put(member.memberId(), member.name()));
  }

  /// For whoever has no duty and handed nothing over just now.
  static Map<String, Object> none() {
    return Map.of(
        "takenOver",
        List.of(),
        "next",
        List.of(),
        "given",
        List.of(),
        "cards",
        List.of(),
        "requests",
        List.of(),
        "calls",
        List.of(),
        "owners",
        List.of(),
        "rings",
        List.of(),
        "ringing",
        List.of());
  }

  /// @param ofCards owners who were rung about a card that she may read
  /// @param ofMe what she is rung for herself
  record Rings(List<ShownRings.Shown> ofCards, List<ShownRings.Shown> ofMe) {}

  Map<String, Object> of(
      OwnHandOvers.View view,
      List<Untaken.Request> requests,
      List<MissedCall> calls,
      Rings rings,
      SignedIn who) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("takenOver", view.takenOver().stream().map(this::takenOver).toList());
    body.put("next", view.next().stream().map(this::next).toList());
    body.put("given", view.given().stream().map(this::given).toList());
    body.put("cards", view.cards().stream().map(ReadWakeCard.Lying::name).toList());
    body.put("requests", requests.stream().map(HandOverBody::request).toList());
    body.put("calls", calls.stream().map(HandOverBody::call).toList());
    body.put("owners", view.isOnDuty() ? owners(view, who) : List.of());
    body.put("rings", rings.ofCards().stream().map(this::ring).toList());
    body.put("ringing", rings.ofMe().stream().map(this::ring).toList());
    return body;
  }

  private Map<String, Object> takenOver(ShiftHandOver one) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("handOverId", one.handOverId());
    body.put("lineId", one.lineId());
    body.put("since", Moments.of(one.since()));
    body.put("from", named(one.from()));
    body.put("confirmBy", Moments.of(one.confirmBy()));
    body.put("confirmedAt", one.confirmedAt().map(Moments::of).orElse(null));
    return body;
  }

  private Map<String, Object> ring(ShownRings.Shown shown) {
    OwnerRing ring = shown.ring();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("ringId", ring.ringId());
    body.put("caseId", ring.caseId());
    body.put("askedBy", named(List.of(ring.askedBy())).getFirst());
    body.put("askedAt", Moments.of(ring.askedAt()));
    body.put("rung", named(ring.rung()));
    body.put("times", shown.times());
    body.put("answeredBy", shown.answeredBy().map(id -> names.getOrDefault(id, "")).orElse(null));
    body.put("endedAt", ring.endedAt().map(Moments::of).orElse(null));
    return body;
  }

  private Map<String, Object> next(OwnHandOvers.Next next) {
    return Map.of(
        "lineId", next.lineId(), "at", Moments.of(next.at()), "to", named(next.members()));
  }

  private Map<String, Object> given(ShiftHandOver one) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("lineId", one.lineId());
    body.put("at", Moments.of(one.since()));
    body.put("to", named(List.of(one.memberId())));
    body.put("confirmedAt", one.confirmedAt().map(Moments::of).orElse(null));
    return body;
  }

  private static Map<String, Object> request(Untaken.Request request) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", request.requestId());
    body.put("lineIds", request.lineIds());
    body.put("wish", request.wish().orElse(null));
    body.put("since", Moments.of(request.since()));
    body.put("rung", request.rung());
    body.put("notCalledYet", request.notCalledYet());
    body.put("coordinatorsCalled", request.coordinatorsCalled());
    return body;
  }

  private static Map<String, Object> call(MissedCall call) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("callId", call.callId());
    body.put("lineId", call.lineId());
    body.put("since", Moments.of(call.missedAt()));
    body.put("tries", call.tries());
    body.put("nextAt", call.nextAt().map(Moments::of).orElse(null));
    return body;
  }

  /// Who may be responsible for somebody who calls: everybody of these lines, whether or not there
  /// is a file.
  private List<Map<String, Object>> owners(OwnHandOvers.View view, SignedIn who) {
    List<String> lines = view.takenOver().stream().map(ShiftHandOver::lineId).toList();
    return everybody.stream()
        .filter(member -> member.valid() && member.is(MemberFunction.CONFIDANT))
        .filter(member -> !member.memberId().equals(who.memberId()))
        .filter(member ->
            member
                .lineId()
                .filter(
                    line -> lines.contains(line) || who.lineId().filter(line::equals).isPresent())
                .isPresent())
        .map(member ->
            Map.<String, Object>of(
                "memberId", member.memberId(), "name", member.name(), "shownAs", member.shownAs()))
        .toList();
  }

  private List<Map<String, Object>> named(List<UUID> members) {
    return members.stream()
        .map(id -> Map.<String, Object>of("memberId", id, "name", names.getOrDefault(id, "")))
        .toList();
  }
}
