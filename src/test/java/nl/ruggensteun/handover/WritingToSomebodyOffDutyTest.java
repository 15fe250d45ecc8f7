package nl.ruggensteun.handover;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.RepliesOffDuty.Reading;
import nl.ruggensteun.duty.StandingRoster;
import nl.ruggensteun.intake.ComingBack;
import nl.ruggensteun.intake.Desk;
import nl.ruggensteun.suite.MemberKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Anna writes on a Sunday night at two; Bram owns her file, and Ben has duty.
class WritingToSomebodyOffDutyTest {
  private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");

  private final CaseWorld world = new CaseWorld();
  private final Cards cards = new Cards(world);
  private final StandingRoster roster = new StandingRoster(world.database);
  private final MemberKeys ben = world.joins("Ben", "councillors", "nvvr");

  @BeforeEach
  void benHasDuty() {
    roster.staff("councillors", ben.memberId());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void usually_it_waits_for_the_next_working_day_and_she_is_told_when() {
    Desk desk = cards.agreed();

    assertThat(told(desk)).isEqualTo(new Reading.Later(MONDAY_NINE));
    writes(desk, 3);
    assertThat(ringsAt(desk)).isEqualTo(MONDAY_NINE);
    assertThat(route(desk)).containsExactly(world.bram.memberId());
  }

  @Test
  void a_line_says_itself_when_its_day_begins_and_ends() {
    Desk desk = cards.agreed();
    office("18:30", "22:00");
    assertThat(told(desk)).isEqualTo(new Reading.Later(Instant.parse("2026-11-23T17:30:00Z")));

    office("07:00", "19:00");
    world.clock.set(Instant.parse("2026-11-23T06:30:00Z"));
    assertThat(told(desk)).isEqualTo(new Reading.Later(Instant.parse("2026-11-23T07:30:00Z")));
  }

  @Test
  void it_waits_no_longer_than_until_the_owner_has_duty_again() {
    Instant sunday = Instant.parse("2026-11-22T17:00:00Z");
    roster.clear("councillors");
    roster.shift("councillors", world.bram.memberId(), sunday, MONDAY_NINE);
    Desk desk = cards.agreed();

    assertThat(told(desk)).isEqualTo(new Reading.Later(sunday));
  }

  @Test
  void an_owner_on_duty_is_not_rung_for_a_message() {
    roster.staff("councillors", world.bram.memberId());
    Desk desk = cards.agreed();

    assertThat(told(desk)).isEqualTo(new Reading.OnDuty());
    writes(desk, 3);
    assertThat(route(desk)).isEmpty();
  }

  @Test
  void a_line_may_ring_the_owner_anyway() {
    rule("owner");
    Desk desk = cards.agreed();

    assertThat(told(desk)).isEqualTo(new Reading.OwnerRung());
    writes(desk, 3);
    assertThat(ringsAt(desk)).isEqualTo(world.clock.instant());
    assertThat(route(desk)).containsExactly(world.bram.memberId(), world.bea.memberId());
  }

  @Test
  void or_whoever_has_duty_where_she_agreed_and_a_card_lies_ready() {
    rule("duty");
    Desk desk = cards.agreed();
    cards.sealedTo(desk, world.bram, world.bea, ben);

    assertThat(told(desk)).isEqualTo(new Reading.DutyRung(List.of(ben.memberId())));
    writes(desk, 3);
    assertThat(ringsAt(desk)).isEqualTo(world.clock.instant());
    assertThat(route(desk)).containsExactly(ben.memberId(), world.bram.memberId());
  }

  @Test
  void nobody_on_duty_is_rung_for_a_file_that_was_not_sealed_to_her() {
    rule("duty");
    Desk notAsked = Desk.withFile(world, world.bram, world.bea);
    Desk notSealed = cards.agreed();
    cards.sealedTo(notSealed, world.bram, world.bea);

    for (Desk desk : List.of(notAsked, notSealed)) {
      assertThat(told(desk)).isEqualTo(new Reading.OwnerRung());
      writes(desk, 3);
      assertThat(route(desk)).containsExactly(world.bram.memberId(), world.bea.memberId());
    }
  }

  @Test
  void reading_it_ends_the_ringing_and_a_second_message_does_not_ring_anew() {
    rule("owner");
    Desk desk = cards.agreed();
    writes(desk, 3);
    writes(desk, 4);
    assertThat(open(desk)).isEqualTo(1);

    done(new DeskActs(world, desk.anna.requestId).reads(world.bram, desk.anna.room.audienceId));

    assertThat(open(desk)).isZero();
  }

  private void office(String opens, String closes) {
    world
        .jdbc()
        .sql("UPDATE office_line SET office_opens = ?::time, office_closes = ?::time")
        .params(opens, closes)
        .update();
  }

  private void rule(String rule) {
    world.jdbc().sql("UPDATE office_line SET reply_rule = ?").param(rule).update();
  }

  private Reading told(Desk desk) {
    return new ComingBack(world, desk.anna).looks().reading().orElseThrow();
  }

  private void writes(Desk desk, int seq) {
    new ComingBack(world, desk.anna).writes(seq, "Hij staat er weer.");
  }

  private List<UUID> route(Desk desk) {
    return world
        .jdbc()
        .sql(
            """
            SELECT member_id FROM alarm_route JOIN alarm USING (alarm_id)
            WHERE kind = 'reply' AND subject_id = ? ORDER BY position
            """)
        .param(desk.anna.room.audienceId)
        .query((row, index) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
  }

  private Instant ringsAt(Desk desk) {
    return world
        .jdbc()
        .sql("SELECT next_step_at FROM alarm WHERE kind = 'reply' AND subject_id = ?")
        .param(desk.anna.room.audienceId)
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private int open(Desk desk) {
    return world
        .jdbc()
        .sql(
            "SELECT count(*) FROM alarm WHERE kind = 'reply' AND subject_id = ? AND state = 'open'")
        .param(desk.anna.room.audienceId)
        .query(Integer.class)
        .single();
  }
}
