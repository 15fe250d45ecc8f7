package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.GivenCommitment;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.vault.AudienceKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Anna's partner has an own room in her file: own words, own dates, nothing of hers. And can be
/// taken out of it again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoPeopleInOneFileTest {
  private final CaseWorld world = new CaseWorld();
  private final Desk desk = Desk.withFile(world, world.bram, world.bea);
  private final DeskActs acts = new DeskActs(world, desk.anna.requestId);

  @AfterAll
  void close() {
    world.close();
  }

  private record Partner(Anna words, Browser room) {}

  @Test
  void each_finds_the_own_room_and_nothing_of_the_other() {
    Partner partner = comes();
    done(
        acts.writes(
            world.bram,
            partner.room.audienceId,
            partner.room.entry(world.bram.author(), 1, EntryKind.MESSAGE, "dag, alleen voor u")));

    Audience his = roomOf(partner);
    Room.View hers = new ComingBack(world, desk.anna).looks();

    assertThat(his.audienceId()).isNotEqualTo(hers.audience().audienceId());
    assertThat(world.get(Room.class).look(his).openings()).as("who opened her story").isEmpty();
    assertThat(world.get(Room.class).look(his).commitments()).isEmpty();
    assertThat(world.get(Room.class).entries(his, 0)).isEmpty();
    assertThat(world.get(Room.class).entries(hers.audience(), 0))
        .allMatch(entry -> entry.audienceId().equals(hers.audience().audienceId()));
  }

  @Test
  void taken_out_again_nothing_more_is_written_there_and_the_own_dates_end() {
    Partner partner = comes();
    UUID room = partner.room.audienceId;
    done(
        acts.plans(
            world.bram,
            new GivenCommitment(world.id(), "call-back", desk.rounded(Duration.ofDays(2)), room)));
    int others = acts.running().size() - 1;

    done(acts.ends(world.bram, room));

    assertThat(acts.running()).hasSize(others);
    assertThat(
            refusal(
                acts.writes(
                    world.bram,
                    room,
                    partner.room.entry(world.bram.author(), 1, EntryKind.MESSAGE, "te laat"))))
        .isEqualTo(Refusal.Conflict.because("closed"));
    assertThat(world.get(Room.class).look(roomOf(partner)).state()).isEqualTo("closed");
    assertThat(new ComingBack(world, desk.anna).looks().state()).isEqualTo("open");
    assertThat(refusal(acts.ends(world.bram, room))).isEqualTo(Refusal.Conflict.because("closed"));
  }

  @Test
  void the_room_with_which_the_file_began_is_not_taken_out() {
    assertThat(refusal(acts.ends(world.bram, desk.anna.room.audienceId)))
        .isEqualTo(Refusal.Conflict.because("first-of-the-file"));
    assertThat(refusal(acts.ends(world.bram, desk.team.audienceId)))
        .isEqualTo(Refusal.Conflict.because("first-of-the-file"));
  }

  @Test
  void for_whoever_is_not_responsible_it_never_was() {
    Partner partner = comes();

    assertThat(refusal(acts.ends(world.carla, partner.room.audienceId)))
        .isEqualTo(refusal(acts.ends(world.carla, world.id())))
        .isEqualTo(refusal(acts.ends(world.bram, world.id())))
        .isEqualTo(new Refusal.NotFound());
  }

  private Partner comes() {
    world.clock.forward(Duration.ofMinutes(1));
    Anna words = new Anna(world, world.bram, world.bea);
    Browser own = new Browser(world, desk.anna.requestId, AudienceKind.SHARED);
    done(
        acts.adds(
            world.bram,
            new GivenAudience(
                own.audienceId,
                "SHARED",
                own.epoch(
                    own.plan(world.bram, world.bea).reporter(words.keys), world.bram.author()),
                words.keys.locator(),
                words.keys.auth().verifyKey().text(),
                "call",
                true)));
    return new Partner(words, own);
  }

  private Audience roomOf(Partner partner) {
    return new ComingBack(world, partner.words).enters(partner.words.keys).orElseThrow();
  }
}
