package nl.ruggensteun.alarm.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.Exchange;
import nl.ruggensteun.alarm.Exchanges;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Fields;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Coordinators let a telephone exchange in and out. Whoever answers a line sees by which number
/// callers are called back.
@RestController
@RequestMapping("/api/v1/exchanges")
class ExchangeController {
  private static final int LONGEST_NAME = 60;

  private final Exchanges exchanges;

  ExchangeController(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  record NewExchangeBody(@Nullable String name, @Nullable String callBackNumber) {}

  record ExchangeBody(
      UUID exchangeId,
      String name,
      String callBackNumber,
      Instant addedAt,
      @Nullable Instant askedAt) {
    static ExchangeBody of(Exchange exchange) {
      return new ExchangeBody(
          exchange.exchangeId(),
          exchange.name(),
          exchange.callBackNumber(),
          exchange.addedAt().truncatedTo(ChronoUnit.MILLIS),
          exchange.askedAt().map(at -> at.truncatedTo(ChronoUnit.MILLIS)).orElse(null));
    }
  }

  /// @param token shown this once
  record AddedBody(ExchangeBody exchange, String token) {}

  @GetMapping
  List<ExchangeBody> all(SignedIn member) {
    return exchanges.all().stream().map(ExchangeBody::of).toList();
  }

  @PostMapping
  ResponseEntity<AddedBody> add(SignedIn member, @RequestBody NewExchangeBody body) {
    asCoordinator(member);
    NewExchange given = Fields.read(new Fields(), fields -> given(fields, body));
    Exchanges.Added added = exchanges.add(member, given.name(), given.callBackNumber());
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new AddedBody(ExchangeBody.of(added.exchange()), added.token().reveal()));
  }

  private record NewExchange(String name, String callBackNumber) {}

  private static Optional<NewExchange> given(Fields fields, NewExchangeBody body) {
    Optional<String> name = fields.text("name", body.name(), LONGEST_NAME);
    String number = body.callBackNumber() == null ? "" : body.callBackNumber().strip();
    if (!number.isEmpty() && !number.matches("[+\\d][\\d -]{5,20}")) {
      fields.wrong("callBackNumber", "not-a-telephone-number");
    }
    return fields.together(() -> new NewExchange(name.orElseThrow(), number));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(SignedIn member, @PathVariable("id") UUID id) {
    asCoordinator(member);
    if (!exchanges.remove(member, id)) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    return ResponseEntity.noContent().build();
  }

  private static void asCoordinator(SignedIn member) {
    if (!member.is(MemberFunction.COORDINATOR)) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
  }
}
