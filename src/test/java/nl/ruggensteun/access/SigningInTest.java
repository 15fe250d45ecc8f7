package nl.ruggensteun.access;

import static nl.ruggensteun.access.AccessWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningInTest {
  private final TestMember esra = new TestMember("Esra");
  private AccessWorld world;
  private String token;

  @BeforeEach
  void open() {
    world = new AccessWorld();
    token = world.founds(esra).token().reveal();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Sessions sessions() {
    return world.get(Sessions.class);
  }

  @Test
  void the_ten_words_let_their_owner_in_and_end_every_other_session() {
    Arrival arrival =
        AccessWorld.done(world.get(SignIn.class).byTenWords(esra.answers(world.challenge(esra))));
    assertThat(arrival.memberId()).isEqualTo(esra.memberId);
    assertThat(arrival.wraps()).extracting(Wraps.Kept::kind).containsExactly("recovery");
    assertThat(sessions().running(token)).isEmpty();
    assertThat(sessions().running(arrival.token().reveal()))
        .hasValueSatisfying(session -> assertThat(session.codeToReplace()).isTrue());
    assertThat(world.events).contains(new TenWordsUsed(esra.memberId));
  }

  @Test
  void words_that_are_not_replaced_within_a_quarter_of_an_hour_end_the_session() {
    Arrival arrival =
        AccessWorld.done(world.get(SignIn.class).byTenWords(esra.answers(world.challenge(esra))));
    world.clock.forward(Duration.ofMinutes(14));
    assertThat(sessions().running(arrival.token().reveal())).isPresent();
    world.clock.forward(Duration.ofMinutes(2));
    assertThat(sessions().running(arrival.token().reveal())).isEmpty();
  }

  @Test
  void replaced_words_are_worth_nothing_and_the_new_ones_let_in() {
    String old = esra.answers(world.challenge(esra));
    Arrival arrival = AccessWorld.done(world.get(SignIn.class).byTenWords(old));
    Signer fresh = new Signer();
    AccessWorld.done(
        world
            .get(OwnKeys.class)
            .replaceTenWords(
                world.asking(esra), arrival.token().reveal(), fresh.key(), TestMember.sealed()));
    assertThat(sessions().running(arrival.token().reveal()))
        .hasValueSatisfying(session -> assertThat(session.codeToReplace()).isFalse());
    assertThat(refusal(world.get(SignIn.class).byTenWords(esra.answers(world.challenge(esra)))))
        .isEqualTo(AccessRefused.MISSING);
    esra.tenWords = fresh;
    AccessWorld.done(world.get(SignIn.class).byTenWords(esra.answers(world.challenge(esra))));
  }

  @Test
  void a_signed_challenge_is_good_once() {
    String signed = esra.answers(world.challenge(esra));
    AccessWorld.done(world.get(SignIn.class).byTenWords(signed));
    assertThat(refusal(world.get(SignIn.class).byTenWords(signed)))
        .isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void a_challenge_that_waited_a_minute_is_refused() {
    String signed = esra.answers(world.challenge(esra));
    world.clock.forward(Duration.ofSeconds(61));
    assertThat(refusal(world.get(SignIn.class).byTenWords(signed)))
        .isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void another_key_does_not_open() {
    String signed = TestMember.answers(world.challenge(esra), new Signer());
    assertThat(refusal(world.get(SignIn.class).byTenWords(signed)))
        .isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void words_that_nobody_has_get_a_challenge_and_the_same_refusal() {
    TestMember nobody = new TestMember("nobody");
    Challenge challenge = world.challenge(nobody);
    assertThat(challenge.subject()).hasSize(43);
    assertThat(refusal(world.get(SignIn.class).byTenWords(nobody.answers(challenge))))
        .isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void a_challenge_for_a_reporter_does_not_let_a_member_in() {
    Challenge challenge =
        world
            .get(Challenges.class)
            .issue(Challenge.Purpose.RETURN, Recoveries.locator(esra.tenWords.key()))
            .orElseThrow();
    assertThat(refusal(world.get(SignIn.class).byTenWords(esra.answers(challenge))))
        .isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void a_session_ends_after_half_an_hour_without_a_request() {
    world.clock.forward(Duration.ofMinutes(29));
    assertThat(sessions().running(token)).isPresent();
    world.clock.forward(Duration.ofMinutes(29));
    assertThat(sessions().running(token)).isPresent();
    world.clock.forward(Duration.ofMinutes(31));
    assertThat(sessions().running(token)).isEmpty();
  }

  @Test
  void a_session_ends_after_twelve_hours_however_busy() {
    for (int quarter = 0; quarter < 47; quarter++) {
      world.clock.forward(Duration.ofMinutes(15));
      assertThat(sessions().running(token)).isPresent();
    }
    world.clock.forward(Duration.ofMinutes(15));
    assertThat(sessions().running(token)).isEmpty();
  }
}
