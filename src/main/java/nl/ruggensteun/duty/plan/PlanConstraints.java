package nl.ruggensteun.duty.plan;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.collectAndThen;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.Objects;
import nl.ruggensteun.duty.Rank;
import org.jspecify.annotations.Nullable;

/// What makes one plan better than another: first that every hour has somebody, then the rules of
/// the line, then shares, wishes and whole turns against each other.
public final class PlanConstraints implements ConstraintProvider {
  private static final long A_TURN = Load.TURN * Load.TURN;
  private static final long AGAINST_A_WISH = 4 * A_TURN;
  private static final long BY_A_WISH = 2 * A_TURN;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory plan) {
    return new Constraint[] {
      everyHourHasAFirst(plan),
      theSecondIsAnother(plan),
      everyHourHasASecond(plan),
      notTooManyNightsInARow(plan),
      restAfterANight(plan),
      everybodyHasAFairShare(plan),
      notOnADayThatSheRatherHasOff(plan),
      gladlyOnADayThatSheWishes(plan),
      aTurnStaysWhole(plan),
      turnsOfOneLieApart(plan),
    };
  }

  private static Constraint everyHourHasAFirst(ConstraintFactory plan) {
    return open(plan, Rank.FIRST)
        .penalizeLong(ONE_HARD, PlanConstraints::hours)
        .asConstraint("every hour has a first");
  }

  private static Constraint theSecondIsAnother(ConstraintFactory plan) {
    return plan.forEach(Place.class)
        .filter(Place::isFirst)
        .join(
            Place.class,
            equal(Place::member),
            overlapping(Place::from, Place::until),
            filtering((first, second) -> !second.isFirst()))
        .penalizeLong(ONE_HARD, (first, second) -> hours(second))
        .asConstraint("the second is another");
  }

  private static Constraint everyHourHasASecond(ConstraintFactory plan) {
    return open(plan, Rank.SECOND)
        .penalizeLong(ONE_MEDIUM, PlanConstraints::hours)
        .asConstraint("every hour has a second");
  }

  private static UniConstraintStream<Place> open(ConstraintFactory plan, Rank rank) {
    return plan.forEachIncludingUnassigned(Place.class)
        .filter(place -> place.slot().rank() == rank && place.member() == null && !place.isHeld());
  }

  private static Constraint notTooManyNightsInARow(ConstraintFactory plan) {
    return firstPlacesOfEach(plan)
        .penalizeLong(ONE_MEDIUM, (member, strain, rules) -> 24L * strain.nightsBeyond(rules))
        .asConstraint("not too many nights in a row");
  }

  private static Constraint restAfterANight(ConstraintFactory plan) {
    return firstPlacesOfEach(plan)
        .penalizeLong(ONE_MEDIUM, (member, strain, rules) -> 8L * strain.withoutRest(rules))
        .asConstraint("rest after a night");
  }

  private static TriConstraintStream<@Nullable Candidate, Strain, PlanRules> firstPlacesOfEach(
      ConstraintFactory plan) {
    return plan.forEach(Place.class)
        .filter(Place::isFirst)
        .groupBy(Place::member, collectAndThen(toList(), Strain::new))
        .join(PlanRules.class);
  }

  private static Constraint everybodyHasAFairShare(ConstraintFactory plan) {
    return plan.forEach(Place.class)
        .filter(PlanConstraints::isOfACandidate)
        .groupBy(
            Place::member, sum(place -> place.slot().load(), Load.NONE, Load::plus, Load::minus))
        .penalizeLong(
            ONE_SOFT, (member, load) -> load.onTopOf(Objects.requireNonNull(member).before()))
        .asConstraint("everybody has a fair share");
  }

  private static Constraint notOnADayThatSheRatherHasOff(ConstraintFactory plan) {
    return plan.forEach(Place.class)
        .filter(place -> wishes(place, false) > 0)
        .penalizeLong(ONE_SOFT, place -> AGAINST_A_WISH * wishes(place, false))
        .asConstraint("not on a day that she rather has off");
  }

  private static Constraint gladlyOnADayThatSheWishes(ConstraintFactory plan) {
    return plan.forEach(Place.class)
        .filter(place -> place.isFirst() && wishes(place, true) > 0)
        .rewardLong(ONE_SOFT, place -> BY_A_WISH * wishes(place, true))
        .asConstraint("gladly on a day that she wishes");
  }

  private static Constraint aTurnStaysWhole(ConstraintFactory plan) {
    return plan.forEachIncludingUnassigned(Place.class)
        .join(
            plan.forEachIncludingUnassigned(Place.class),
            equal(Place::turn),
            equal(place -> place.slot().rank()),
            equal(Place::until, Place::from),
            filtering((before, after) -> !Objects.equals(before.member(), after.member())))
        .penalizeLong(ONE_SOFT, (before, after) -> A_TURN)
        .asConstraint("a turn stays whole");
  }

  private static Constraint turnsOfOneLieApart(ConstraintFactory plan) {
    return firstPlacesOfEach(plan)
        .penalizeLong(
            ONE_SOFT, (member, strain, rules) -> Math.round(A_TURN * strain.closeness(rules)))
        .asConstraint("turns of one lie apart");
  }

  private static boolean isOfACandidate(Place place) {
    Candidate member = place.member();
    return member != null && member.takesPart();
  }

  private static int wishes(Place place, boolean gladly) {
    Candidate member = place.member();
    return member == null ? 0 : member.wishing(place.days(), gladly);
  }

  private static long hours(Place place) {
    return Math.max(1, (place.until() - place.from()) / 3600);
  }
}
