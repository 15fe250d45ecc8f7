package nl.ruggensteun.handover.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmBook;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.RingingAlarm;
import nl.ruggensteun.casefile.ReadWakeCard;
import nl.ruggensteun.casefile.web.WakeCardView;
import nl.ruggensteun.handover.ConfirmHandOver;
import nl.ruggensteun.handover.OwnHandOvers;
import nl.ruggensteun.handover.ShownRings;
import nl.ruggensteun.handover.Untaken;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a member on duty is handed over, and that she read it.
@RestController
@RequestMapping("/api/v1")
class HandOverController {
  private final OwnHandOvers own;
  private final Untaken untaken;
  private final ConfirmHandOver confirm;
  private final ShownRings rings;
  private final AlarmBook book;
  private final Members members;

  HandOverController(
      OwnHandOvers own,
      Untaken untaken,
      ConfirmHandOver confirm,
      ShownRings rings,
      AlarmBook book,
      Members members) {
    this.own = own;
    this.untaken = untaken;
    this.confirm = confirm;
    this.rings = rings;
    this.book = book;
    this.members = members;
  }

  @GetMapping("/hand-over")
  Map<String, Object> handOver(SignedIn who) {
    OwnHandOvers.View view = own.of(who);
    List<ShownRings.Shown> ringing = rings.ringing(who);
    return view.isOnDuty() || !view.given().isEmpty() || !ringing.isEmpty()
        ? new HandOverBody(members.everybody())
            .of(
                view,
                view.isOnDuty() ? untaken.requests(who) : List.of(),
                view.isOnDuty() ? untaken.calls(who) : List.of(),
                new HandOverBody.Rings(rings.ofCards(view.cards()), ringing),
                who)
        : HandOverBody.none();
  }

  @Essential
  @PostMapping("/hand-overs/{id}/confirmations")
  ResponseEntity<Object> confirm(SignedIn who, @PathVariable("id") UUID id) {
    return confirm
        .confirm(who, id)
        .map(at ->
            ResponseEntity.status(HttpStatus.CREATED)
                .<Object>body(Map.of("confirmedAt", Moments.of(at))))
        .orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
  }

  @GetMapping("/wake-cards")
  List<Map<String, Object>> wakeCards(SignedIn who) {
    Set<UUID> written =
        book.of(who.memberId()).stream()
            .filter(alarm -> alarm.kind() == AlarmKind.REPLY)
            .map(RingingAlarm::subject)
            .collect(Collectors.toSet());
    return own.cards(who).orElseThrow(Refused::new).stream()
        .map(card -> card(card, card.room().filter(written::contains).isPresent(), who))
        .toList();
  }

  /// @param wrote whether she wrote, and duty was rung for it
  private Map<String, Object> card(ReadWakeCard.OnDuty card, boolean wrote, SignedIn who) {
    return Map.of(
        "caseId",
        card.sealed().card().caseId(),
        "lineId",
        card.lineId(),
        "owner",
        members.active(card.owner()).map(Member::name).orElse(""),
        "shownAs",
        card.shownAs(),
        "mine",
        card.owner().equals(who.memberId()),
        "wrote",
        wrote,
        "card",
        WakeCardView.of(card.sealed()));
  }
}
