package nl.ruggensteun.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.ruggensteun.platform.FieldError;
import org.jspecify.annotations.Nullable;

/// Reads a line's calling orders that were filled in, and gathers everything that is wrong with
/// them.
final class CallingOrderForm {
  private static final int MOST_STEPS = 12;

  private final List<FieldError> errors = new ArrayList<>();

  List<FieldError> errors() {
    return List.copyOf(errors);
  }

  LinePolicy read(CallingOrder order) {
    Map<Urgency, Policy> orders = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.ORDERED) {
      List<CallingOrder.Step> steps =
          Objects.requireNonNullElse(order.orders().get(urgency.code()), List.of());
      policy(urgency.code(), steps).ifPresent(policy -> orders.put(urgency, policy));
    }
    return new LinePolicy(order.lineId(), order.version(), orders);
  }

  /// Two people's telephones are not enough: somewhere in the round the whole line is woken.
  private Optional<Policy> policy(String field, List<CallingOrder.Step> given) {
    if (given.isEmpty()) {
      return wrong(field, "required");
    }
    if (given.size() > MOST_STEPS) {
      return wrong(field, "too-many");
    }
    List<PolicyStep> steps = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      step(field + "[" + i + "].", given.get(i)).ifPresent(steps::add);
    }
    boolean wide =
        given.stream()
            .map(step -> Objects.requireNonNullElse(step.whom(), ""))
            .flatMap(code -> Whom.of(code).stream())
            .anyMatch(whom -> whom == Whom.LINE || whom == Whom.ROUTE);
    if (!wide) {
      return wrong(field, "whole-line-missing");
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(new Policy(steps));
  }

  private Optional<PolicyStep> step(String at, CallingOrder.Step step) {
    Optional<Whom> whom = whom(at + "whom", step.whom());
    Optional<Set<ChannelKind>> channels = channels(at + "channels", step.channels());
    Optional<Duration> seconds = seconds(at + "seconds", step.seconds());
    return whom.flatMap(
        one -> channels.flatMap(over -> seconds.map(pause -> new PolicyStep(one, over, pause))));
  }

  private Optional<Whom> whom(String field, @Nullable String code) {
    if (code == null) {
      return wrong(field, "required");
    }
    Optional<Whom> whom = Whom.of(code);
    return whom.isPresent() ? whom : wrong(field, "unknown");
  }

  private Optional<Set<ChannelKind>> channels(
      String field, @Nullable List<@Nullable String> codes) {
    if (codes == null || codes.isEmpty()) {
      return wrong(field, "required");
    }
    Set<ChannelKind> channels = EnumSet.noneOf(ChannelKind.class);
    for (String code : codes) {
      Optional<ChannelKind> kind =
          Stream.of(ChannelKind.values()).filter(one -> one.code().equals(code)).findFirst();
      if (kind.isEmpty()) {
        return wrong(field, "unknown");
      }
      channels.add(kind.get());
    }
    return Optional.of(channels);
  }

  private Optional<Duration> seconds(String field, @Nullable Integer seconds) {
    if (seconds == null) {
      return wrong(field, "required");
    }
    if (seconds < PolicyStep.LEAST.toSeconds()) {
      return wrong(field, "too-low");
    }
    return seconds > PolicyStep.MOST.toSeconds()
        ? wrong(field, "too-high")
        : Optional.of(Duration.ofSeconds(seconds));
  }

  private <T> Optional<T> wrong(String field, String code) {
    errors.add(new FieldError(field, code));
    return Optional.empty();
  }
}
