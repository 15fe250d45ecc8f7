package nl.ruggensteun.alarm.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.CallingOrder;
import nl.ruggensteun.alarm.CallingOrders;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// In which order lines are rung: coordinators read and write it.
@RestController
@RequestMapping("/api/v1/calling-orders")
class CallingOrderController {
  private final CallingOrders orders;

  CallingOrderController(CallingOrders orders) {
    this.orders = orders;
  }

  record OrderBody(
      @Nullable Integer version, @Nullable Map<String, @Nullable List<CallingOrder.Step>> orders) {}

  @GetMapping
  List<CallingOrder> all(SignedIn member) {
    coordinator(member);
    return orders.all();
  }

  @PutMapping("/{lineId}")
  ResponseEntity<Void> set(
      SignedIn member, @PathVariable("lineId") String lineId, @RequestBody OrderBody body) {
    coordinator(member);
    Map<String, @Nullable List<CallingOrder.Step>> given =
        Objects.requireNonNullElse(body.orders(), Map.of());
    int version = Objects.requireNonNullElse(body.version(), 0);
    return answer(orders.set(member, new CallingOrder(known(lineId), version, given)));
  }

  @DeleteMapping("/{lineId}")
  ResponseEntity<Void> forget(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @RequestParam("version") int version) {
    coordinator(member);
    return answer(orders.forget(member, known(lineId), version));
  }

  private static ResponseEntity<Void> answer(CallingOrders.Outcome outcome) {
    return switch (outcome) {
      case CallingOrders.Outcome.Set set -> ResponseEntity.noContent().build();
      case CallingOrders.Outcome.Wrong(List<FieldError> errors) ->
          throw new Refused(Problem.invalid(errors));
      case CallingOrders.Outcome.Overtaken overtaken ->
          throw new Refused(Problem.of(ProblemCode.CONFLICT));
    };
  }

  private static String known(String lineId) {
    return LineId.of(lineId).map(LineId::code).orElseThrow(CallingOrderController::missing);
  }

  private static void coordinator(SignedIn member) {
    if (!member.is(MemberFunction.COORDINATOR)) {
      throw missing();
    }
  }

  private static Refused missing() {
    return new Refused(Problem.of(ProblemCode.NOT_FOUND));
  }
}
