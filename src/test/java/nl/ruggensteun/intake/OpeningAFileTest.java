package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.GivenCommitment;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.casefile.RoomFile;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.Grants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningAFileTest {
  private final CaseWorld world = new CaseWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void somebody_who_did_not_take_it_cannot() {
    Desk desk = taken(world.bram, world.bea);
    OpenFromRequest.GivenOpening opening = desk.opening();

    for (MemberKeys other : List.of(world.bea, world.dirk, world.els)) {
      assertThat(
              refusal(
                  world
                      .get(OpenFromRequest.class)
                      .open(world.asking(other), desk.anna.requestId, opening)))
          .isEqualTo(new Refusal.NotFound());
    }
  }

  @Test
  void nobody_can_before_going_on_to_the_story() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    Desk desk = new Desk(world, anna, world.bram, world.bea);
    desk.takes();

    assertThat(open(desk, desk.opening())).isEqualTo(Refusal.Conflict.because("story-not-opened"));
  }

  @Test
  void the_file_has_an_owner_a_stand_in_and_a_date_from_the_first_moment() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);

    assertThat(world.get(RoomFile.class).find(desk.anna.requestId))
        .hasValueSatisfying(file ->
            assertThat(file)
                .isInstanceOfSatisfying(
                    CaseFile.Open.class,
                    open -> {
                      assertThat(open.owner()).isEqualTo(world.bram.memberId());
                      assertThat(open.standIn()).isEqualTo(world.bea.memberId());
                      assertThat(open.nextAt()).isAfter(world.clock.instant());
                      assertThat(open.association()).isEqualTo("nvvr");
                    }));
    assertThat(world.get(Alarms.class).stateOf(AlarmKind.REQUEST, desk.anna.requestId)).isEmpty();
  }

  @Test
  void the_keys_of_those_who_did_not_take_it_are_gone() {
    Anna anna = new Anna(world, world.bram, world.bea, world.carla).on("councillors", "mayors");
    anna.asks();
    Desk desk = new Desk(world, anna, world.bram, world.bea);
    desk.takes();
    desk.opensStory();
    done(
        world
            .get(OpenFromRequest.class)
            .open(world.asking(world.bram), anna.requestId, desk.opening()));

    assertThat(
            world
                .jdbc()
                .sql("SELECT count(*) FROM vault_grant WHERE case_id = ? AND key_id = ?")
                .params(anna.requestId, world.carla.keyId().text())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(world.get(Grants.class).forKeys(anna.requestId, List.of(world.bea.keyId())))
        .as("the stand-in reads the team and what comes, not what was before")
        .hasSize(2)
        .noneMatch(grant -> grant.audienceId().equals(anna.room.audienceId) && grant.n() == 1);
  }

  @Test
  void a_stand_in_of_another_association_is_refused() {
    Desk desk = taken(world.bram, world.carla);

    assertThat(open(desk, desk.opening()))
        .isEqualTo(Refusal.Invalid.field("standIn", "not-allowed"));
  }

  @Test
  void a_coordinator_cannot_stand_in() {
    Desk desk = taken(world.bram, world.els);

    assertThat(open(desk, desk.opening()))
        .isEqualTo(Refusal.Invalid.field("standIn", "not-allowed"));
  }

  @Test
  void without_the_stand_in_on_the_list_there_is_no_file() {
    Desk desk = taken(world.bram, world.bea);
    OpenFromRequest.GivenOpening opening = desk.opening();
    OpenFromRequest.GivenOpening other =
        new OpenFromRequest.GivenOpening(
            new Desk(world, desk.anna, world.bram, world.bea)
                .anna.room.epoch(desk.anna.room.plan(world.bram), world.bram.author()),
            opening.team(),
            opening.entries(),
            opening.standIn(),
            opening.commitment(),
            null);

    assertThat(open(desk, other)).isInstanceOf(Refusal.Conflict.class);
    assertThat(world.get(RoomFile.class).find(desk.anna.requestId)).isEmpty();
  }

  @Test
  void a_date_that_is_not_ahead_or_too_exact_is_refused() {
    Desk desk = taken(world.bram, world.bea);
    OpenFromRequest.GivenOpening opening = desk.opening();
    GivenCommitment tooExact =
        new GivenCommitment(
            world.id(), "call-back", world.clock.instant().plusSeconds(3_601), null);

    assertThat(
            open(
                desk,
                new OpenFromRequest.GivenOpening(
                    opening.shared(),
                    opening.team(),
                    opening.entries(),
                    opening.standIn(),
                    tooExact,
                    null)))
        .isEqualTo(Refusal.Invalid.field("commitment.dueAt", "not-rounded"));
  }

  @Test
  void when_the_office_belongs_to_another_association_a_hand_over_is_planned_for_noon() {
    Desk desk = taken(world.bram, world.bea);
    done(
        world
            .get(OpenFromRequest.class)
            .open(world.asking(world.bram), desk.anna.requestId, desk.openingFor("mayors")));

    assertThat(
            world
                .jdbc()
                .sql(
                    """
                    SELECT to_char(due_at AT TIME ZONE 'Europe/Amsterdam', 'Dy HH24:MI')
                    FROM casefile_commitment WHERE case_id = ? AND kind = 'handover-own-line'
                    """)
                .param(desk.anna.requestId)
                .query((row, index) -> row.getString(1))
                .list())
        .containsExactly("Mon 12:00");
  }

  private Desk taken(MemberKeys owner, MemberKeys standIn) {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    Desk desk = new Desk(world, anna, owner, standIn);
    desk.takes();
    desk.opensStory();
    return desk;
  }

  private Refusal open(Desk desk, OpenFromRequest.GivenOpening opening) {
    return refusal(
        world
            .get(OpenFromRequest.class)
            .open(world.asking(desk.owner), desk.anna.requestId, opening));
  }
}
