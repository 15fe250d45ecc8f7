package nl.ruggensteun.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.intake.Oversight;
import nl.ruggensteun.intake.UnreadableRequests;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The line in numbers, for coordinators.
@RestController
@RequestMapping("/api/v1")
class OversightController {
  private final Oversight oversight;
  private final UnreadableRequests unreadable;

  OversightController(Oversight oversight, UnreadableRequests unreadable) {
    this.oversight = oversight;
    this.unreadable = unreadable;
  }

  @GetMapping("/oversight")
  Map<String, Object> look(SignedIn who) {
    return body(
        oversight.of(who).orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND))));
  }

  /// Requests that nobody can open any more: a line and a moment, nothing to find them by.
  @GetMapping("/unreadable-requests")
  List<Map<String, Object>> unreadable(SignedIn who) {
    return unreadable.seenBy(who).stream()
        .map(one ->
            Map.<String, Object>of("lineIds", one.lineIds(), "since", Moments.of(one.since())))
        .toList();
  }

  private static Map<String, Object> body(Oversight.Numbers numbers) {
    Map<String, Object> waiting = new LinkedHashMap<>();
    waiting.put("count", numbers.waiting().count());
    waiting.put("longestSince", numbers.waiting().longestSince().map(Moments::of).orElse(null));
    Map<String, Object> alarms = new LinkedHashMap<>();
    alarms.put("open", numbers.alarms().open());
    alarms.put("ringing", numbers.alarms().ringing());
    alarms.put("medianSecondsToRing", numbers.alarms().secondsToRing().orElse(null));
    alarms.put("medianSecondsToAcknowledge", numbers.alarms().secondsToAcknowledge().orElse(null));
    return Map.of(
        "since",
        Moments.of(numbers.since()),
        "waiting",
        waiting,
        "alarms",
        alarms,
        "disk",
        numbers.disk().code(),
        "breaches",
        Map.of(
            "overdueCommitments",
            numbers.overdue().commitments(),
            "nobodyTook",
            numbers.alarms().nobodyTook(),
            "lapsedTakes",
            numbers.lapsedTakes(),
            "missedCalls",
            numbers.calls().missed(),
            "notCalledBack",
            numbers.calls().notCalledBack(),
            "unreadReplies",
            numbers.overdue().unreadReplies()));
  }
}
