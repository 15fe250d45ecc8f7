package nl.ruggensteun.intake.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.alarm.Exchanges;
import nl.ruggensteun.alarm.Telephones;
import nl.ruggensteun.intake.MissedCall;
import nl.ruggensteun.intake.MissedCalls;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.web.Bearer;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where a telephone exchange tells what became of a call, and asks who may be connected to whom.
/// Neither names the number of a caller.
@RestController
@RequestMapping("/api/v1")
class CallResultController {
  private final MissedCalls calls;
  private final Exchanges exchanges;
  private final Telephones telephones;
  private final Clock clock;

  CallResultController(MissedCalls calls, Exchanges exchanges, Telephones telephones, Clock clock) {
    this.calls = calls;
    this.exchanges = exchanges;
    this.telephones = telephones;
    this.clock = clock;
  }

  @Essential
  @PostMapping("/call-results")
  ResponseEntity<Void> told(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody CallReport report) {
    calls.told(report.read(asking(token), clock.instant()));
    return ResponseEntity.noContent().build();
  }

  /// @param number the telephone of the member who took the call
  record CallBackBody(UUID callId, String number) {}

  @GetMapping(path = "/call-backs", produces = MediaType.APPLICATION_JSON_VALUE)
  List<CallBackBody> callBacks(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token) {
    asking(token);
    List<MissedCall> taken = calls.takenToCallBack();
    Map<UUID, Secret<String>> numbers =
        telephones.of(taken.stream().flatMap(call -> call.takenBy().stream()).toList());
    return taken.stream()
        .flatMap(call ->
            call.takenBy().stream()
                .filter(numbers::containsKey)
                .map(numbers::get)
                .map(number -> new CallBackBody(call.callId(), number.reveal())))
        .toList();
  }

  /// The same for exchanges that read no JSON: `number id`, separated by semicolons.
  @GetMapping(path = "/call-backs", produces = MediaType.TEXT_PLAIN_VALUE)
  String plainCallBacks(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token) {
    return callBacks(token).stream()
        .map(one -> one.number() + " " + one.callId())
        .collect(Collectors.joining(";"));
  }

  private UUID asking(@Nullable String token) {
    return exchanges
        .holding(Bearer.token(token))
        .orElseThrow(() -> new Refused(Problem.of(ProblemCode.SIGNED_OUT)));
  }
}
