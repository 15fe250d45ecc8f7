package nl.ruggensteun.access;

import static nl.ruggensteun.access.AccessWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskingForAChallengeTest {
  private final TestMember esra = new TestMember("Esra");
  private AccessWorld world;

  @BeforeEach
  void open() {
    world = new AccessWorld();
    world.founds(esra);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void asking_a_thousand_times_leaves_nothing_behind() {
    for (int i = 0; i < 1_000; i++) {
      world.challenge(esra);
    }
    assertThat(remembered()).isZero();
  }

  @Test
  void a_wrong_answer_leaves_nothing_behind_either() {
    Challenge challenge = world.challenge(esra);
    Signer own = esra.tenWords;
    esra.tenWords = new Signer();
    String wrong = esra.answers(challenge);
    esra.tenWords = own;

    assertThat(refusal(world.get(SignIn.class).byTenWords(wrong))).isEqualTo(AccessRefused.MISSING);
    assertThat(remembered()).isZero();
  }

  @Test
  void a_passkey_that_did_not_sign_leaves_nothing_behind_either() {
    TestPasskey passkey = new TestPasskey();
    passkey.belongsTo(esra, world);
    String nonce = world.get(Passkeys.class).nonceFor(PasskeyUse.SIGN_IN);
    SignIn signIn = world.get(SignIn.class);

    assertThat(refusal(signIn.byPasskey(passkey.forged(AccessWorld.ORIGIN, nonce))))
        .isEqualTo(AccessRefused.MISSING);
    assertThat(refusal(signIn.byPasskey(passkey.signs("http://elsewhere:8080", nonce))))
        .isEqualTo(AccessRefused.MISSING);
    assertThat(remembered()).isZero();
  }

  @Test
  void a_passkey_counts_once_for_each_time_it_was_asked() {
    TestPasskey passkey = new TestPasskey();
    passkey.belongsTo(esra, world);
    String nonce = world.get(Passkeys.class).nonceFor(PasskeyUse.SIGN_IN);
    SignIn signIn = world.get(SignIn.class);

    AccessWorld.done(signIn.byPasskey(passkey.signs(AccessWorld.ORIGIN, nonce)));
    assertThat(refusal(signIn.byPasskey(passkey.signs(AccessWorld.ORIGIN, nonce))))
        .isEqualTo(AccessRefused.MISSING);
    assertThat(remembered()).isEqualTo(1);
  }

  @Test
  void a_right_answer_counts_once() {
    String right = esra.answers(world.challenge(esra));

    AccessWorld.done(world.get(SignIn.class).byTenWords(right));
    assertThat(refusal(world.get(SignIn.class).byTenWords(right))).isEqualTo(AccessRefused.MISSING);
    assertThat(remembered()).isEqualTo(1);
  }

  @Test
  void what_was_used_is_forgotten_once_its_age_is_enough() {
    String right = esra.answers(world.challenge(esra));
    AccessWorld.done(world.get(SignIn.class).byTenWords(right));
    world.clock.forward(Duration.ofSeconds(61));
    world.get(Nonces.class).forgetExpired();

    assertThat(remembered()).isZero();
    assertThat(refusal(world.get(SignIn.class).byTenWords(right))).isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void one_of_our_own_making_for_something_else_is_worth_nothing() {
    Nonces nonces = world.get(Nonces.class);
    String nonce = nonces.make("MEMBER", "a", world.clock.instant().plusSeconds(60));

    assertThat(nonces.isOurs(nonce, "MEMBER", "a")).isTrue();
    assertThat(nonces.isOurs(nonce, "MEMBER", "b")).isFalse();
    assertThat(nonces.isOurs(nonce, "RETURN", "a")).isFalse();
    assertThat(nonces.isOurs("A".repeat(43), "MEMBER", "a")).isFalse();
    assertThat(nonces.isOurs("x", "MEMBER", "a")).isFalse();
  }

  private int remembered() {
    return world
        .database
        .jdbc()
        .sql("SELECT count(*) FROM access_challenge")
        .query(Integer.class)
        .single();
  }
}
