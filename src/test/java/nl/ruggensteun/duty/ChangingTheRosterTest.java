package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BO;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.LINE;
import static nl.ruggensteun.duty.Agreed.at;
import static nl.ruggensteun.duty.Agreed.span;
import static nl.ruggensteun.duty.Agreed.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ruggensteun.access.KeyRevoked;
import nl.ruggensteun.access.MemberAdmitted;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;

class ChangingTheRosterTest {
  private static final Span WEEK = span("2026-11-23 09:00", "2026-11-30 09:00");

  private final TestDatabase database = TestDatabase.fresh();
  private final PinnedClock clock = PinnedClock.atNight();
  private final Rosters rosters = new Rosters(database.jdbc());
  private final ChangeRoster change = new ChangeRoster(database.jdbc(), database.transactions());
  private final Leaves leaves =
      new Leaves(database.jdbc(), clock, new Ids(clock, new SeededRandomness(1)));
  private final MemberLeftTheRoster access = new MemberLeftTheRoster(leaves);

  private ChangeRoster.Outcome make(RosterChange... changes) {
    return change.change(LINE, change.revision(LINE), List.of(changes));
  }

  private LineRoster line() {
    return rosters.during(WEEK).line(LINE);
  }

  private List<UUID> onDuty(String moment) {
    return rosters.during(span("2026-11-01 00:00", "2027-12-31 00:00")).onDuty(LINE, at(moment));
  }

  @Test
  void a_rotation_comes_back_as_it_was_kept() {
    Rotation rotation =
        Agreed.until(
            "2027-11-22",
            Agreed.with(
                BEA,
                new Pattern(Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY), Hours.DAYTIME),
                weekly(Rank.SECOND, "2026-11-23", BRAM, BEA, BO)));

    assertThat(make(new RosterChange.AddRotation(rotation)))
        .isEqualTo(ChangeRoster.Outcome.CHANGED);
    assertThat(line().rotations()).containsExactly(rotation);
  }

  @Test
  void a_rotation_is_kept_in_the_place_of_the_one_before() {
    Rotation rotation = weekly(Rank.FIRST, "2026-11-23", BRAM, BEA);
    make(new RosterChange.AddRotation(rotation));
    Rotation ending = Agreed.until("2026-12-07", rotation);

    make(new RosterChange.KeepRotation(ending));

    assertThat(line().rotations()).containsExactly(ending);
  }

  @Test
  void single_shifts_and_replacements_come_back_and_can_be_taken_away() {
    SingleShift shift =
        new SingleShift(
            UUID.randomUUID(),
            LINE,
            Rank.FIRST,
            BRAM,
            span("2026-11-24 18:00", "2026-11-25 08:00"),
            false);
    Replacement instead =
        new Replacement(
            UUID.randomUUID(), LINE, Rank.FIRST, BEA, span("2026-11-24 20:00", "2026-11-24 22:00"));
    make(new RosterChange.PlaceShift(shift), new RosterChange.Replace(instead));
    assertThat(line().singles()).containsExactly(shift);
    assertThat(line().replacements()).containsExactly(instead);

    make(
        new RosterChange.RemoveShift(shift.shiftId()),
        new RosterChange.RemoveReplacement(instead.replacementId()));
    assertThat(line()).isEqualTo(LineRoster.empty(LINE));
  }

  @Test
  void of_two_coordinators_who_saw_the_same_roster_the_second_looks_again() {
    String seen = change.revision(LINE);
    make(new RosterChange.AddRotation(weekly(Rank.FIRST, "2026-11-23", BRAM)));

    assertThat(
            change.change(
                LINE,
                seen,
                List.of(new RosterChange.AddRotation(weekly(Rank.FIRST, "2026-11-23", BEA)))))
        .isEqualTo(ChangeRoster.Outcome.OVERTAKEN);
    assertThat(onDuty("2026-11-24 12:00")).containsExactly(BRAM);
  }

  @Test
  void a_change_on_one_line_does_not_hinder_another() {
    String seen = change.revision("mayors");
    make(new RosterChange.AddRotation(weekly(Rank.FIRST, "2026-11-23", BRAM)));

    assertThat(change.revision("mayors")).isEqualTo(seen);
  }

  @Test
  void two_replacements_of_the_same_rank_do_not_overlap() {
    Span evening = span("2026-11-24 18:00", "2026-11-24 22:00");
    make(
        new RosterChange.Replace(
            new Replacement(UUID.randomUUID(), LINE, Rank.FIRST, BEA, evening)));

    assertThat(
            make(
                new RosterChange.Replace(
                    new Replacement(
                        UUID.randomUUID(),
                        LINE,
                        Rank.FIRST,
                        BO,
                        span("2026-11-24 21:00", "2026-11-25 02:00")))))
        .isEqualTo(ChangeRoster.Outcome.TAKEN);
    assertThat(
            make(
                new RosterChange.Replace(
                    new Replacement(
                        UUID.randomUUID(),
                        LINE,
                        Rank.FIRST,
                        BO,
                        span("2026-11-24 22:00", "2026-11-25 02:00")))))
        .isEqualTo(ChangeRoster.Outcome.CHANGED);
    assertThat(
            make(
                new RosterChange.Replace(
                    new Replacement(UUID.randomUUID(), LINE, Rank.SECOND, BO, evening))))
        .isEqualTo(ChangeRoster.Outcome.CHANGED);
  }

  @Test
  void what_another_line_has_is_missing_here() {
    Rotation rotation = weekly(Rank.FIRST, "2026-11-23", BRAM);
    make(new RosterChange.AddRotation(rotation));

    assertThat(
            change.change(
                "mayors",
                change.revision("mayors"),
                List.of(new RosterChange.RemoveRotation(rotation.rotationId()))))
        .isEqualTo(ChangeRoster.Outcome.MISSING);
    assertThat(line().rotations()).hasSize(1);
  }

  @Test
  void when_one_change_of_many_is_refused_none_is_made() {
    assertThat(
            make(
                new RosterChange.AddRotation(weekly(Rank.FIRST, "2026-11-23", BRAM)),
                new RosterChange.RemoveShift(UUID.randomUUID())))
        .isEqualTo(ChangeRoster.Outcome.MISSING);
    assertThat(line().rotations()).isEmpty();
  }

  @Test
  void rules_and_the_order_of_falling_back_are_kept() {
    RosterRules rules = new RosterRules(4, Duration.ofHours(6));
    make(new RosterChange.SetRules(rules));
    change.fallBack(new Fallback(true, List.of("mayors", "councillors")));
    change.fallBack(new Fallback(true, List.of("councillors", "mayors")));

    assertThat(line().rules()).isEqualTo(rules);
    assertThat(rosters.during(WEEK).fallback())
        .isEqualTo(new Fallback(true, List.of("councillors", "mayors")));
  }

  @Test
  void only_what_touches_the_span_is_read() {
    make(
        new RosterChange.PlaceShift(
            new SingleShift(
                UUID.randomUUID(),
                LINE,
                Rank.FIRST,
                BRAM,
                span("2026-11-30 09:00", "2026-12-01 09:00"),
                true)));

    assertThat(line().singles()).isEmpty();
  }

  @Test
  void whoever_looks_during_a_change_sees_the_roster_of_before_or_after() throws Exception {
    Rotation turns = weekly(Rank.FIRST, "2026-11-23", BRAM);
    SingleShift shift = new SingleShift(UUID.randomUUID(), LINE, Rank.FIRST, BRAM, WEEK, false);
    make(new RosterChange.AddRotation(turns));

    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> coordinator =
          other.submit(() -> {
            for (int times = 0; times < 100; times++) {
              make(
                  new RosterChange.RemoveRotation(turns.rotationId()),
                  new RosterChange.PlaceShift(shift));
              make(
                  new RosterChange.AddRotation(turns),
                  new RosterChange.RemoveShift(shift.shiftId()));
            }
          });
      while (!coordinator.isDone()) {
        assertThat(onDuty("2026-11-25 12:00")).containsExactly(BRAM);
      }
      coordinator.get();
    }
  }

  @Test
  void leave_counts_on_every_line_and_can_be_taken_back_by_its_owner_only() {
    make(new RosterChange.AddRotation(weekly(Rank.FIRST, "2026-11-23", BRAM)));
    Leave leave = leaves.add(BRAM, span("2026-11-24 00:00", "2026-11-25 00:00"));
    assertThat(onDuty("2026-11-24 12:00")).isEmpty();

    assertThat(leaves.remove(leave.leaveId(), List.of(BEA))).isFalse();
    assertThat(leaves.remove(leave.leaveId(), List.of(BRAM))).isTrue();
    assertThat(onDuty("2026-11-24 12:00")).containsExactly(BRAM);
  }

  @Test
  void leave_that_is_over_is_not_listed() {
    leaves.add(BRAM, span("2026-11-01 00:00", "2026-11-02 00:00"));
    Leave coming = leaves.add(BRAM, span("2026-12-24 00:00", "2026-12-27 00:00"));

    assertThat(leaves.of(List.of(BRAM), clock.instant())).containsExactly(coming);
  }

  @Test
  void whoever_leaves_the_team_is_off_the_roster_in_the_same_moment() {
    make(
        new RosterChange.AddRotation(weekly(Rank.FIRST, "2026-11-16", BRAM, BEA)),
        new RosterChange.AddRotation(weekly(Rank.SECOND, "2026-11-16", BEA, BRAM)));
    assertThat(onDuty("2026-11-22 02:03")).containsExactly(BRAM, BEA);

    access.on(new KeyRevoked(BRAM, UUID.randomUUID(), true));

    assertThat(onDuty("2026-11-22 02:03")).containsExactly(BRAM, BEA);
    assertThat(onDuty("2026-11-22 02:04")).containsExactly(BEA);
    assertThat(leaves.of(List.of(BRAM), clock.instant())).isEmpty();
  }

  @Test
  void whoever_loses_her_keys_while_on_duty_is_off_it_until_new_ones_are_good() {
    make(new RosterChange.AddRotation(weekly(Rank.FIRST, "2026-11-16", BRAM)));

    access.on(new KeyRevoked(BRAM, UUID.randomUUID(), false));
    assertThat(onDuty("2026-11-22 12:00")).isEmpty();
    access.on(new MemberAdmitted(BRAM, UUID.randomUUID()));
    assertThat(onDuty("2026-11-22 12:00")).containsExactly(BRAM);
  }

  @Test
  void a_wish_is_changed_and_forgotten() {
    LocalDate christmas = LocalDate.parse("2026-12-25");
    leaves.wish(new DutyWish(BRAM, christmas, false));
    leaves.wish(new DutyWish(BRAM, christmas, true));
    assertThat(leaves.wishes(List.of(BRAM, BEA), christmas))
        .containsExactly(new DutyWish(BRAM, christmas, true));

    leaves.forgetWish(BRAM, christmas);
    assertThat(leaves.wishes(List.of(BRAM), christmas)).isEmpty();
  }
}
