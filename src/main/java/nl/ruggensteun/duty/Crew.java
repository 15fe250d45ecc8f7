package nl.ruggensteun.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/// Who answers a line together for some time (_bezetting_), in the order in which they are rung.
/// Nobody at all is a crew as well.
public record Crew(Instant from, Instant until, List<UUID> members) {
  public Crew {
    members = members.stream().distinct().toList();
  }

  /// One crew after another over the whole span, a new one at each change of people.
  static List<Crew> over(
      Span span, Collection<Instant> changes, Function<Instant, List<UUID>> onDuty) {
    TreeSet<Instant> cuts = new TreeSet<>(List.of(span.from(), span.until()));
    changes.stream().filter(span::contains).forEach(cuts::add);
    List<Crew> crews = new ArrayList<>();
    Iterator<Instant> each = cuts.iterator();
    Instant from = each.next();
    while (each.hasNext()) {
      Instant until = each.next();
      add(crews, new Crew(from, until, onDuty.apply(from)));
      from = until;
    }
    return List.copyOf(crews);
  }

  private static void add(List<Crew> crews, Crew next) {
    if (!crews.isEmpty() && crews.getLast().members.equals(next.members)) {
      crews.set(crews.size() - 1, new Crew(crews.getLast().from, next.until, next.members));
    } else {
      crews.add(next);
    }
  }
}
