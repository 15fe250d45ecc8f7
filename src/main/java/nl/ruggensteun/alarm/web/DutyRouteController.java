package nl.ruggensteun.alarm.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.alarm.CallRoute;
import nl.ruggensteun.alarm.CallRoutes;
import nl.ruggensteun.alarm.Exchanges;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Bearer;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Tells a telephone exchange whom to ring for a line, in order; asked anew for each call.
@RestController
class DutyRouteController {
  private final CallRoutes routes;
  private final Exchanges exchanges;

  DutyRouteController(CallRoutes routes, Exchanges exchanges) {
    this.routes = routes;
    this.exchanges = exchanges;
  }

  record RouteBody(String lineId, List<StopBody> targets) {}

  record StopBody(UUID target, String number, long seconds) {}

  @GetMapping(path = "/api/v1/duty-routes/{line}", produces = MediaType.APPLICATION_JSON_VALUE)
  RouteBody route(
      @PathVariable("line") String line,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token) {
    return new RouteBody(
        line,
        asked(line, token).stops().stream()
            .map(stop ->
                new StopBody(stop.memberId(), stop.number().reveal(), stop.rings().toSeconds()))
            .toList());
  }

  /// The same for exchanges that read no JSON: `id seconds number`, separated by semicolons.
  @GetMapping(path = "/api/v1/duty-routes/{line}", produces = MediaType.TEXT_PLAIN_VALUE)
  String plainRoute(
      @PathVariable("line") String line,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token) {
    return asked(line, token).stops().stream()
        .map(
            stop -> stop.memberId() + " " + stop.rings().toSeconds() + " " + stop.number().reveal())
        .collect(Collectors.joining(";"));
  }

  private CallRoute asked(String line, @Nullable String token) {
    if (exchanges.holding(Bearer.token(token)).isEmpty()) {
      throw new Refused(Problem.of(ProblemCode.SIGNED_OUT));
    }
    return routes.of(line).orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
  }
}
