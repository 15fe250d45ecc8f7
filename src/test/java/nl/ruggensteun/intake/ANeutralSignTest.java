package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.vault.GivenEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ANeutralSignTest {
  private static final String SEEN = Base64Url.encode(Sha256.of("seen"));

  private final CaseWorld world = new CaseWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void a_token_that_was_never_given_answers_like_one_that_was_taken_away() {
    Anna anna = asks();
    String token = putsSign(anna);

    done(world.get(RoomSettings.class).hears(room(anna), "look"));

    assertThat(shown(token)).isEqualTo(shown("never")).isEqualTo(new RoomDot.Shown(null, null));
    assertThat(world.get(RoomDot.class).shown(Optional.empty())).isEqualTo(shown("never"));
  }

  @Test
  void it_changes_when_somebody_takes_it_and_writes_and_not_when_she_does() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    String token = putsSign(desk.anna);
    String before = shown(token).mark();

    new ComingBack(world, desk.anna).writes(3, "ik weer");
    assertThat(shown(token).mark()).isEqualTo(before);

    UUID audience = desk.anna.room.audienceId;
    GivenEntry answer = desk.anna.room.entry(world.bram.author(), 4, EntryKind.MESSAGE, "ik bel u");
    done(new DeskActs(world, desk.anna.requestId).writes(world.bram, audience, answer));
    assertThat(shown(token).mark()).isNotEqualTo(before);
    assertThat(world.get(RoomDot.class).mark(room(desk.anna))).contains(shown(token).mark());
  }

  @Test
  void it_gives_back_what_her_visit_left_and_that_is_how_she_hears() {
    Anna anna = asks();
    String token = putsSign(anna);
    assertThat(shown(token).seen()).isNull();
    String mark = shown(token).mark();

    puts(anna, token, SEEN);

    assertThat(shown(token)).isEqualTo(new RoomDot.Shown(mark, SEEN));
    assertThat(room(anna).hears().orElseThrow().code()).isEqualTo("sign");
  }

  @Test
  void another_sign_puts_an_end_to_the_one_before() {
    Anna anna = asks();
    String first = putsSign(anna);
    String mark = shown(first).mark();
    String second = putsSign(anna);

    assertThat(shown(first).mark()).isNull();
    assertThat(shown(second).mark()).isNotNull().isNotEqualTo(mark);
  }

  @Test
  void what_is_no_hash_is_refused() {
    Anna anna = asks();
    assertThat(
            refusal(
                world
                    .get(RoomSettings.class)
                    .dot(room(anna), new RoomSettings.DotGiven("te kort", null))))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void taking_the_message_back_takes_the_sign_with_it() {
    Anna anna = asks();
    String token = putsSign(anna);

    done(world.get(RoomActs.class).withdraw(room(anna)));

    assertThat(shown(token).mark()).isNull();
  }

  private Anna asks() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    return anna;
  }

  private String putsSign(Anna anna) {
    String token = Base64Url.encode(Sha256.of(world.id().toString()));
    puts(anna, token, null);
    return token;
  }

  private void puts(Anna anna, String token, @Nullable String seen) {
    String hash = Base64Url.encode(Sha256.of(token));
    done(world.get(RoomSettings.class).dot(room(anna), new RoomSettings.DotGiven(hash, seen)));
  }

  private RoomDot.Shown shown(String token) {
    return world.get(RoomDot.class).shown(Optional.of(token));
  }

  private Audience room(Anna anna) {
    return new ComingBack(world, anna).room();
  }
}
