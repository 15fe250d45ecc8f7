package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.Counting;
import nl.ruggensteun.casefile.Counts;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.casefile.Statistics;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.suite.MemberKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountingAQuarterTest {
  private static final String QUARTER = "2026-Q4";
  private static final Duration TO_THE_NEXT = Duration.ofDays(60);

  private final CaseWorld world = new CaseWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_confidant_sees_no_figures_and_no_records() {
    closes(5);
    world.clock.forward(TO_THE_NEXT);

    assertThat(refusal(counting().look(world.asking(world.bram))))
        .isEqualTo(new Refusal.NotFound());
    assertThat(refusal(counting().records(world.asking(world.bram), QUARTER)))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void a_quarter_can_be_counted_when_it_is_over() {
    closes(5);
    assertThat(done(counting().look(world.asking(world.els))).waiting()).isEmpty();
    assertThat(records()).isEmpty();

    world.clock.forward(TO_THE_NEXT);

    assertThat(done(counting().look(world.asking(world.els))).waiting()).containsEntry(QUARTER, 5);
    assertThat(records()).hasSize(5);
  }

  @Test
  void fewer_than_five_are_not_given_out() {
    closes(4);
    world.clock.forward(TO_THE_NEXT);

    assertThat(done(counting().look(world.asking(world.els))).waiting()).isEmpty();
    assertThat(records()).isEmpty();
  }

  @Test
  void what_was_counted_is_gone_for_every_coordinator_and_counts_once() {
    closes(5);
    world.clock.forward(TO_THE_NEXT);
    Counting.Counted counted = counted(records(), new Counts.Count(QUARTER, "kind", "threat", 5));

    assertThat(done(counting().count(world.asking(world.els), counted))).isEqualTo(5);

    assertThat(refusal(counting().count(world.asking(world.femke), counted)))
        .isEqualTo(Refusal.Conflict.because("counted-already"));
    Counting.Overview seen = done(counting().look(world.asking(world.femke)));
    assertThat(seen.waiting()).isEmpty();
    assertThat(seen.counts()).containsExactly(new Counts.Count(QUARTER, "kind", "threat", 5));
    assertThat(
            world.jdbc().sql("SELECT count(*) FROM casefile_statistic").query(Long.class).single())
        .isZero();
  }

  @Test
  void a_number_under_five_is_not_taken_and_nothing_is_lost() {
    closes(5);
    world.clock.forward(TO_THE_NEXT);

    assertThat(
            refusal(
                counting()
                    .count(
                        world.asking(world.els),
                        counted(records(), new Counts.Count(QUARTER, "kind", "threat", 4)))))
        .isEqualTo(Refusal.Invalid.field("counts", "invalid"));
    assertThat(records()).hasSize(5);
  }

  private Counting counting() {
    return world.get(Counting.class);
  }

  private Set<UUID> records() {
    return done(counting().records(world.asking(world.els), QUARTER)).stream()
        .map(Statistics.SealedRecord::recordId)
        .collect(Collectors.toSet());
  }

  private static Counting.Counted counted(Set<UUID> records, Counts.Count... counts) {
    return new Counting.Counted(QUARTER, records, List.of(counts));
  }

  private void closes(int files) {
    for (int file = 0; file < files; file++) {
      Desk desk = Desk.withFile(world, world.bram, world.bea);
      DeskActs acts = new DeskActs(world, desk.anna.requestId);
      done(acts.beginsAftercare(world.bram, desk.promise("aftercare", Duration.ofDays(14))));
      LocalDate today = CivilTime.day(world.clock.instant());
      done(
          acts.closes(
              world.bram, today.plusMonths(6), List.of(copy(world.els), copy(world.femke))));
    }
  }

  private Statistics.GivenRecord copy(MemberKeys coordinator) {
    byte[] record = new byte[512];
    return new Statistics.GivenRecord(
        coordinator.keyId().text(),
        Base64Url.encode(world.suite.seal(record, coordinator.seal().recipient())));
  }
}
