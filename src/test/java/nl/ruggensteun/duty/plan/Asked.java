package nl.ruggensteun.duty.plan;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.duty.DutyWish;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.Fallback;
import nl.ruggensteun.duty.HandOver;
import nl.ruggensteun.duty.Holidays;
import nl.ruggensteun.duty.Leave;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.LookAhead;
import nl.ruggensteun.duty.Pattern;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Reach;
import nl.ruggensteun.duty.Replacement;
import nl.ruggensteun.duty.Roster;
import nl.ruggensteun.duty.RosterRules;
import nl.ruggensteun.duty.Rotation;
import nl.ruggensteun.duty.Seat;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.Turn;
import nl.ruggensteun.platform.CivilTime;

/// What a test asks a proposal for, and what was agreed on that line before. The search makes so
/// many tries, so that each machine finds the same.
final class Asked {
  static final String LINE = "councillors";
  private static final String OTHER_LINE = "mayors";
  static final UUID BRAM = member("Bram");
  static final UUID BEA = member("Bea");
  static final UUID BO = member("Bo");
  static final UUID BERT = member("Bert");
  static final HandOver MONDAY = new HandOver(DayOfWeek.MONDAY, LocalTime.of(9, 0));
  private static final int TRIES = 5000;

  private final Turn turn;
  private final LocalDate from;
  private final LocalDate until;
  private final List<UUID> members;
  private final List<Rotation> rotations = new ArrayList<>();
  private final List<SingleShift> singles = new ArrayList<>();
  private final List<Replacement> replacements = new ArrayList<>();
  private final List<Leave> leave = new ArrayList<>();
  private final List<DutyWish> wishes = new ArrayList<>();
  private final List<FairShare> done = new ArrayList<>();
  private final List<SingleShift> elsewhere = new ArrayList<>();
  private RosterRules rules = RosterRules.USUAL;
  private boolean second;

  private Asked(Turn turn, String from, String until, UUID... members) {
    this.turn = turn;
    this.from = LocalDate.parse(from);
    this.until = LocalDate.parse(until);
    this.members = List.of(members);
  }

  static UUID member(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Asked weeks(String from, String until, UUID... members) {
    return new Asked(Turn.WEEKLY, from, until, members);
  }

  static Asked days(String from, String until, UUID... members) {
    return new Asked(Turn.DAILY, from, until, members);
  }

  Asked withSecond() {
    second = true;
    return this;
  }

  Asked rules(int mostNights, int restHours) {
    rules = new RosterRules(mostNights, Duration.ofHours(restHours));
    return this;
  }

  Asked away(UUID member, String from, String until) {
    leave.add(new Leave(UUID.randomUUID(), member, span(from, until)));
    return this;
  }

  Asked rather(UUID member, String day, boolean gladly) {
    wishes.add(new DutyWish(member, LocalDate.parse(day), gladly));
    return this;
  }

  Asked placed(Rank rank, UUID member, String from, String until, boolean pinned) {
    singles.add(new SingleShift(UUID.randomUUID(), LINE, rank, member, span(from, until), pinned));
    return this;
  }

  /// What was agreed on another line.
  Asked elsewhere(Rank rank, UUID member, String from, String until) {
    elsewhere.add(
        new SingleShift(UUID.randomUUID(), OTHER_LINE, rank, member, span(from, until), true));
    return this;
  }

  Asked instead(UUID member, String from, String until) {
    replacements.add(
        new Replacement(UUID.randomUUID(), LINE, Rank.FIRST, member, span(from, until)));
    return this;
  }

  /// Takes turns since long ago, each with that pattern.
  Asked turns(Pattern pattern, UUID... seats) {
    rotations.add(
        new Rotation(
            UUID.randomUUID(),
            LINE,
            Rank.FIRST,
            turn,
            MONDAY,
            LocalDate.parse("2026-01-05"),
            Optional.empty(),
            java.util.Arrays.stream(seats).map(member -> new Seat(member, pattern)).toList()));
    return this;
  }

  Asked did(UUID member, int nights, int weekendDays, int holidays) {
    done.add(new FairShare(member, 24L * nights, nights, weekendDays, holidays, 0));
    return this;
  }

  /// For example `2026-11-23 09:00`, by the Dutch clock.
  static Instant at(String words) {
    return CivilTime.at(
        LocalDate.parse(words.substring(0, 10)), LocalTime.parse(words.substring(11)));
  }

  static Span span(String from, String until) {
    return new Span(at(from), at(until));
  }

  ProposalTerms terms() {
    return new ProposalTerms(
        LINE, turn, MONDAY, from, until, second, members, Duration.ofSeconds(30));
  }

  LineRoster line() {
    return new LineRoster(LINE, rules, rotations, singles, replacements, leave);
  }

  Set<LocalDate> holidays() {
    return new Holidays().between(from, until);
  }

  List<DutyWish> wishes() {
    return List.copyOf(wishes);
  }

  Question question() {
    return new Question(terms(), line(), holidays(), wishes, done, elsewhere());
  }

  private Elsewhere elsewhere() {
    LineRoster other = LineRoster.empty(OTHER_LINE).with(elsewhere);
    Span year = ProposedYear.of(terms());
    return Elsewhere.of(
        terms(),
        new Roster(Map.of(LINE, line(), OTHER_LINE, other), Fallback.UNTIL_A_COORDINATOR_DECIDES),
        new Holidays().between(CivilTime.day(year.from()), until));
  }

  List<SingleShift> found() {
    return found(TRIES);
  }

  List<SingleShift> found(int tries) {
    Plan plan = question().plan();
    Plan best = tries == 0 ? plan : Search.of(tries).improve(plan, found -> {});
    return PlannedShifts.of(best, LINE, UUID::randomUUID);
  }

  /// The roster that would follow.
  LineRoster proposed() {
    return Exchange.of(line(), found(), UUID::randomUUID).on(line());
  }

  LookAhead ahead(LineRoster roster) {
    Set<UUID> everybody = Set.of(BRAM, BEA, BO, BERT);
    return new LookAhead(
        new Roster(Map.of(LINE, roster), Fallback.UNTIL_A_COORDINATOR_DECIDES),
        LINE,
        terms().whole(),
        new Reach(everybody, everybody),
        members);
  }

  List<FairShare> shares(LineRoster roster) {
    return standing(roster).shares();
  }

  Standing standing(LineRoster roster) {
    return Standing.of(terms(), ahead(roster), wishes, holidays());
  }

  List<Shortfall> shortfalls(LineRoster roster) {
    LookAhead then = ahead(roster);
    List<FairShare> year =
        ProposedYear.together(elsewhere().shares(), ProposedYear.together(done, shares(roster)));
    return new Shortfalls(terms(), then, holidays(), elsewhere()).all(wishes, year);
  }

  /// Who is on duty at that moment by the proposal, first before second.
  static List<UUID> onDuty(LineRoster roster, String moment) {
    return new Roster(Map.of(LINE, roster), Fallback.UNTIL_A_COORDINATOR_DECIDES)
        .onDuty(LINE, at(moment));
  }
}
