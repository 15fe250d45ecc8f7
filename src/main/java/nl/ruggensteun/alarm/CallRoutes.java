package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.office.LineSettingsStore;
import nl.ruggensteun.platform.Secret;
import org.springframework.stereotype.Component;

/// Tells a telephone exchange whom to ring now: who is on duty for the line, then everybody else
/// who answers it; whoever took a call this night comes second. The adviser of the ministry is rung
/// for the ministry's line only.
@Component
public class CallRoutes {
  private final Duty duty;
  private final Members members;
  private final Telephones telephones;
  private final LineSettingsStore settings;
  private final QuietHours quiet;
  private final Clock clock;

  CallRoutes(
      Duty duty,
      Members members,
      Telephones telephones,
      LineSettingsStore settings,
      QuietHours quiet,
      Clock clock) {
    this.duty = duty;
    this.members = members;
    this.telephones = telephones;
    this.settings = settings;
    this.quiet = quiet;
    this.clock = clock;
  }

  /// The way of a call; without a stop when nobody can be rung. Empty for a line that does not
  /// exist.
  public Optional<CallRoute> of(String lineId) {
    return LineId.of(lineId).map(this::route);
  }

  /// Who answers a line, whoever is on duty first.
  public List<UUID> answering(LineId line) {
    List<UUID> possible =
        members.active().stream()
            .filter(member -> answers(member::is, member.lineId(), line))
            .map(Member::memberId)
            .toList();
    Set<UUID> order = new LinkedHashSet<>(duty.now(line.code(), clock.instant()));
    order.retainAll(possible);
    order.addAll(possible);
    return List.copyOf(order);
  }

  private CallRoute route(LineId line) {
    List<UUID> order = answering(line);
    Map<UUID, Secret<String>> numbers = telephones.of(order);
    List<UUID> reachable = order.stream().filter(numbers::containsKey).toList();
    Instant now = clock.instant();
    Duration step = Duration.ofSeconds(settings.of(line).stepSeconds());
    return CallRoute.along(quiet.lately(now).sparing(reachable, now), numbers, step);
  }

  /// Whether this member answers a line, on duty or not.
  public static boolean answers(SignedIn member, LineId line) {
    return answers(member::is, member.lineId(), line);
  }

  private static boolean answers(
      Predicate<MemberFunction> does, Optional<String> lineId, LineId line) {
    boolean own = lineId.filter(line.code()::equals).isPresent();
    return line.woo()
        ? own && does.test(MemberFunction.ADVISER)
        : does.test(MemberFunction.CONFIDANT) && (own || line == LineId.COMMON);
  }
}
