package nl.ruggensteun.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.AlarmState;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.web.AudienceView;
import nl.ruggensteun.casefile.web.EntryView;
import nl.ruggensteun.intake.CallTasks;
import nl.ruggensteun.intake.GiveBackRequest;
import nl.ruggensteun.intake.HelpRequest;
import nl.ruggensteun.intake.OpenFromRequest;
import nl.ruggensteun.intake.TakeRequest;
import nl.ruggensteun.intake.WaitingRequests;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a confidant sees and does with somebody who waits.
@RestController
@RequestMapping("/api/v1")
class WaitingController {
  private static final int STORY = 2;

  private final WaitingRequests waiting;
  private final TakeRequest take;
  private final GiveBackRequest giveBack;
  private final OpenFromRequest open;
  private final CallTasks tasks;
  private final Alarms alarms;

  WaitingController(
      WaitingRequests waiting,
      TakeRequest take,
      GiveBackRequest giveBack,
      OpenFromRequest open,
      CallTasks tasks,
      Alarms alarms) {
    this.waiting = waiting;
    this.take = take;
    this.giveBack = giveBack;
    this.open = open;
    this.tasks = tasks;
    this.alarms = alarms;
  }

  record ReasonBody(@Nullable String reason) {}

  @GetMapping("/waiting-requests")
  List<Map<String, Object>> waiting(SignedIn who) {
    List<HelpRequest> requests = waiting.of(who);
    Map<UUID, AlarmState> rings =
        alarms.statesOf(AlarmKind.REQUEST, requests.stream().map(HelpRequest::requestId).toList());
    return requests.stream().map(request -> row(request, rings, who)).toList();
  }

  /// Line, wish, waiting time, and whether somebody looks at it: nothing else before a take.
  private static Map<String, Object> row(
      HelpRequest request, Map<UUID, AlarmState> rings, SignedIn who) {
    Map<String, Object> row = new LinkedHashMap<>();
    @Nullable AlarmState ring = rings.get(request.requestId());
    row.put("requestId", request.requestId());
    row.put("kind", request.kind());
    row.put("lineIds", request.lineIds());
    row.put("wish", request.wish().orElse(null));
    row.put("state", request.state());
    row.put("waitingSince", Moments.of(request.acceptedAt()));
    row.put("answerBy", request.answerBy().map(Moments::of).orElse(null));
    row.put("alarmId", ring == null ? null : ring.alarmId());
    row.put("peopleCalled", ring == null ? 0 : ring.peopleCalled());
    row.put(
        "acknowledgedBy",
        request
            .takenBy()
            .or(() -> ring == null ? Optional.empty() : ring.acknowledgedBy())
            .map(member -> member.equals(who.memberId()) ? "me" : "other")
            .orElse(null));
    boolean mine = request.takenBy().filter(who.memberId()::equals).isPresent();
    row.put("lapsesAt", mine ? request.lapsesAt().map(Moments::of).orElse(null) : null);
    row.put("takenBy", mine ? "me" : null);
    row.put("storyOpened", mine && request.storyOpenedAt().isPresent());
    return row;
  }

  @Essential
  @PostMapping("/requests/{id}/takes")
  ResponseEntity<Object> take(SignedIn who, @PathVariable("id") UUID id) {
    TakeRequest.Taken taken = take.take(who, id).orElseThrow(Refused::new);
    Map<String, Object> body = taken(who, taken);
    body.put("card", taken.entries().stream().findFirst().map(EntryView::of).orElse(null));
    return ResponseEntity.ok(body);
  }

  @Essential
  @PostMapping("/requests/{id}/story-openings")
  ResponseEntity<Object> openStory(SignedIn who, @PathVariable("id") UUID id) {
    TakeRequest.Taken taken = take.openStory(who, id).orElseThrow(Refused::new);
    Map<String, Object> body = taken(who, taken);
    body.put(
        "story",
        taken.entries().stream()
            .filter(entry -> entry.seq() == STORY)
            .findFirst()
            .map(EntryView::of)
            .orElse(null));
    return ResponseEntity.ok(body);
  }

  @Essential
  @PostMapping("/requests/{id}/returns")
  ResponseEntity<Object> giveBack(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody ReasonBody body) {
    giveBack.giveBack(who, id, body.reason()).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @Essential
  @PostMapping("/requests/{id}/openings")
  ResponseEntity<Object> open(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody OpenFromRequest.GivenOpening body) {
    open.open(who, id, body).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("caseId", id));
  }

  /// A worry was called about; nothing is left to do.
  @Essential
  @PostMapping("/requests/{id}/completions")
  ResponseEntity<Object> finish(SignedIn who, @PathVariable("id") UUID id) {
    tasks.finish(who, id).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  private Map<String, Object> taken(SignedIn who, TakeRequest.Taken taken) {
    HelpRequest request = taken.request();
    WaitingRequests.Keys keys = waiting.keysFor(KeyId.of(who.keyId()), request);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", request.requestId());
    body.put("kind", request.kind());
    body.put("lineIds", request.lineIds());
    body.put("lapsesAt", Moments.of(taken.lapsesAt()));
    body.put(
        "audience",
        AudienceView.of(request.audienceId(), AudienceKind.SHARED, keys.epochs(), keys.grants()));
    body.put("entries", taken.entries().stream().map(EntryView::of).toList());
    return body;
  }
}
