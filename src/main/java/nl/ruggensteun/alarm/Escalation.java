package nl.ruggensteun.alarm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The order in which a round goes, for those on duty now. Who does not stand in the route stands
/// in no step.
///
/// @param line whose roster orders the ringing; empty or the common one follows who is on duty
/// @param lines to which line members of the route belong, as far as known
/// @param fellSilent who acknowledged last and did not go on; rung after the others
/// @param ahead who is rung first, because whoever would be may sleep
record Escalation(
    List<UUID> route,
    List<UUID> onDuty,
    Optional<UUID> fellSilent,
    Optional<String> line,
    Map<UUID, String> lines,
    Optional<UUID> ahead) {
  private static final int AT_LEAST_ONE_BY_ONE = 2;
  private static final String COMMON = "common";

  Escalation {
    route = route.stream().distinct().toList();
    onDuty = onDuty.stream().distinct().toList();
    lines = Map.copyOf(lines);
  }

  Escalation(
      List<UUID> route,
      List<UUID> onDuty,
      Optional<UUID> fellSilent,
      Optional<String> line,
      Map<UUID, String> lines) {
    this(route, onDuty, fellSilent, line, lines, Optional.empty());
  }

  /// Whoever was called in this night and took it is not the first again, when somebody else who
  /// can open what waits can be rung; that is never who fell silent, who comes last anyhow.
  Escalation sparing(Set<UUID> resting, Set<UUID> reachable) {
    List<UUID> heard = order().stream().filter(reachable::contains).toList();
    Set<UUID> passed = new HashSet<>(resting);
    fellSilent.ifPresent(passed::add);
    return new Escalation(route, onDuty, fellSilent, line, lines, Sparing.ahead(heard, passed));
  }

  /// The steps of a round; one that would wake nobody is left out.
  List<Rung> rungs(Policy policy) {
    List<UUID> order = order();
    return policy.steps().stream()
        .flatMap(step -> rungs(step, order))
        .filter(rung -> rung.forCoordinators() || !rung.members().isEmpty())
        .toList();
  }

  private Stream<Rung> rungs(PolicyStep step, List<UUID> order) {
    return switch (step.whom()) {
      case FIRST -> order.stream().limit(1).map(member -> new Rung(step, List.of(member)));
      case SECOND ->
          order.stream().limit(oneByOne()).skip(1).map(one -> new Rung(step, List.of(one)));
      case LINE -> Stream.of(new Rung(step, ofTheLine(order)));
      case ELSEWHERE -> Stream.of(new Rung(step, elsewhere(order)));
      case ROUTE -> Stream.of(new Rung(step, order));
      case COORDINATORS -> Stream.of(new Rung(step, List.of()));
    };
  }

  private int oneByOne() {
    long dutiful = onDuty.stream().filter(route::contains).count();
    return Math.min(route.size(), Math.max(AT_LEAST_ONE_BY_ONE, (int) dutiful));
  }

  private List<UUID> ofTheLine(List<UUID> order) {
    Optional<String> own = own();
    return order.stream()
        .filter(member -> own.isEmpty() || lines.getOrDefault(member, own.get()).equals(own.get()))
        .toList();
  }

  /// Whose line is not known is not of another.
  private List<UUID> elsewhere(List<UUID> order) {
    List<UUID> here = ofTheLine(order);
    return order.stream().filter(member -> !here.contains(member)).toList();
  }

  /// The common number has no people of its own: its line is that of whoever is on duty for it.
  private Optional<String> own() {
    return line.filter(id -> !id.equals(COMMON))
        .or(() ->
            onDuty.stream()
                .filter(route::contains)
                .findFirst()
                .flatMap(member -> Optional.ofNullable(lines.get(member))));
  }

  private List<UUID> order() {
    List<UUID> order = new ArrayList<>(onDuty);
    order.retainAll(route);
    route.stream().filter(member -> !order.contains(member)).forEach(order::add);
    fellSilent.filter(order::remove).ifPresent(order::add);
    return Sparing.first(ahead, order);
  }
}
