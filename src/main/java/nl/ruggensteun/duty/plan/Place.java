package nl.ruggensteun.duty.plan;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.ruggensteun.duty.Rank;
import org.jspecify.annotations.Nullable;

/// A place on the roster that is filled or left open. Only those who are there then, and whose
/// pattern fits, can get it at all.
@PlanningEntity
public class Place {
  @PlanningId
  @SuppressWarnings("UnusedVariable")
  private int number;

  private Slot slot;

  @ValueRangeProvider(id = "able")
  private List<Candidate> able;

  /// Held by somebody already, and never moved.
  @PlanningPin private boolean held;

  @PlanningVariable(valueRangeProviderRefs = "able", allowsUnassigned = true)
  private @Nullable Candidate member;

  /// For the copies that the search makes.
  @SuppressWarnings("NullAway.Init")
  Place() {}

  private Place(Slot slot, List<Candidate> able, boolean held, @Nullable Candidate member) {
    this.number = slot.number();
    this.slot = slot;
    this.able = List.copyOf(able);
    this.held = held;
    this.member = member;
  }

  static Place open(Slot slot, List<Candidate> able) {
    return new Place(slot, able, false, null);
  }

  /// @param member who holds it; nobody when she is away and it may not be given to another
  static Place held(Slot slot, @Nullable Candidate member) {
    return new Place(slot, member == null ? List.of() : List.of(member), true, member);
  }

  Slot slot() {
    return slot;
  }

  List<Candidate> able() {
    return able;
  }

  boolean isHeld() {
    return held;
  }

  @Nullable Candidate member() {
    return member;
  }

  void give(@Nullable Candidate to) {
    member = to;
  }

  boolean isFirst() {
    return slot.rank() == Rank.FIRST;
  }

  boolean hasNight() {
    return !slot.nights().isEmpty();
  }

  LocalDate lastNight() {
    return Collections.max(slot.nights());
  }

  Set<LocalDate> days() {
    return slot.days();
  }

  int turn() {
    return slot.turn();
  }

  long from() {
    return slot.span().from().getEpochSecond();
  }

  long until() {
    return slot.span().until().getEpochSecond();
  }
}
