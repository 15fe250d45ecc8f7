package nl.ruggensteun.intake.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.intake.Oversight;
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

  OversightController(Oversight oversight) {
    this.oversight = oversight;
  }

  @GetMapping("/oversight")
  Map<String, Object> look(SignedIn who) {
    return body(
        oversight.of(who).orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND))));
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
        "breaches",
        Map.of(
            "overdueCommitments",
            numbers.overdue().commitments(),
            "nobodyTook",
            numbers.alarms().nobodyTook(),
            "lapsedTakes",
            numbers.lapsedTakes(),
            "unreadReplies",
            numbers.overdue().unreadReplies()));
  }
}
