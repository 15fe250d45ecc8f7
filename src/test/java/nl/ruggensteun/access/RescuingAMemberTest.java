package nl.ruggensteun.access;

import static nl.ruggensteun.access.AccessWorld.done;
import static nl.ruggensteun.access.AccessWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SealedLookalike;
import nl.ruggensteun.vault.Signer;
import nl.ruggensteun.vault.SizeClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bram loses his telephone, his passkey and his words; Esra and Frank coordinate for two
/// associations, Gerda for the same one as Esra.
class RescuingAMemberTest {
  private final AccessWorld world = new AccessWorld();
  private final TestMember esra = new TestMember("Esra");
  private final TestMember frank = new TestMember("Frank");
  private final TestMember gerda = new TestMember("Gerda");
  private final TestMember bram = new TestMember("Bram");
  private final Signer newWords = new Signer();

  @BeforeEach
  void aTeam() {
    world.founds(esra);
    world.enrols(frank, esra, AccessWorld.OTHER_COORDINATOR);
    world.admits(frank, AccessWorld.OTHER_COORDINATOR, esra, frank);
    world.enrols(gerda, esra, AccessWorld.COORDINATOR);
    world.admits(gerda, AccessWorld.COORDINATOR, esra, frank);
    world.enrols(bram, esra, AccessWorld.CONFIDANT);
    world.admits(bram, AccessWorld.CONFIDANT, esra, frank);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Outcome<UUID> prepares(List<TestMember> holders, int shares) {
    String statement = bram.prepares(world.team(), world.head(), holders, world.clock.instant());
    List<RescuePreparations.GivenShare> sealed =
        holders.stream()
            .limit(shares)
            .map(holder ->
                new RescuePreparations.GivenShare(
                    holder.keyId, holders.indexOf(holder) + 1, share()))
            .toList();
    return world
        .get(RescuePreparations.class)
        .prepare(
            world.asking(bram),
            new RescuePreparations.Preparing(statement, TestMember.sealed(), sealed));
  }

  private static Ciphertext share() {
    return SealedForm.check(SealedLookalike.of(512), SizeClass.SHARE).toOptional().orElseThrow();
  }

  private RescueMember.Started starts() {
    done(prepares(List.of(esra, frank, gerda), 3));
    return done(world.get(RescueMember.class).start(world.asking(esra), bram.memberId));
  }

  private UUID startsAndMakesWords() {
    RescueMember.Started started = starts();
    return done(
        world
            .get(RescueMember.class)
            .makesWords(started.token().reveal(), bram.recipient, newWords.key()));
  }

  private Outcome<UUID> gives(TestMember coordinator, UUID rescue) {
    return world.get(RescueMember.class).give(world.asking(coordinator), rescue, share());
  }

  private Outcome<RescuedMember.Answer> comes() {
    Challenge challenge =
        world
            .get(Challenges.class)
            .issue(Challenge.Purpose.MEMBER, Recoveries.locator(newWords.key()))
            .orElseThrow();
    return world.get(RescuedMember.class).come(TestMember.answers(challenge, newWords));
  }

  @Test
  void what_is_prepared_names_coordinators_of_two_associations_and_never_the_member() {
    assertThat(refusal(prepares(List.of(esra, gerda), 2))).isEqualTo(AccessRefused.NOT_AS_AGREED);
    assertThat(refusal(prepares(List.of(frank, bram), 2))).isEqualTo(AccessRefused.NOT_AS_AGREED);
    assertThat(refusal(prepares(List.of(esra, frank), 1)))
        .as("a share is missing")
        .isEqualTo(AccessRefused.NOT_AS_AGREED);

    done(prepares(List.of(esra, frank), 2));
    done(prepares(List.of(esra, frank, gerda), 3));

    assertThat(
            world
                .database
                .jdbc()
                .sql("SELECT count(*) FROM access_rescue_share")
                .query(Integer.class)
                .single())
        .as("the earlier ones are gone")
        .isEqualTo(3);
  }

  @Test
  void who_signs_in_gets_no_copy_that_only_coordinators_can_open() {
    done(prepares(List.of(esra, frank), 2));

    assertThat(world.get(Wraps.class).of(bram.memberId))
        .extracting(Wraps.Kept::kind)
        .containsExactly("recovery");
  }

  @Test
  void a_coordinator_begins_it_and_nobody_else_and_not_for_herself() {
    done(prepares(List.of(esra, frank), 2));
    RescueMember rescue = world.get(RescueMember.class);

    assertThat(refusal(rescue.start(world.asking(bram), esra.memberId)))
        .isEqualTo(AccessRefused.MISSING);
    assertThat(refusal(rescue.start(world.asking(esra), esra.memberId)))
        .isEqualTo(AccessRefused.MISSING);
    assertThat(refusal(rescue.start(world.asking(esra), frank.memberId)))
        .as("prepared nothing")
        .isEqualTo(AccessRefused.MISSING);
    done(rescue.start(world.asking(esra), bram.memberId));
    assertThat(refusal(rescue.start(world.asking(frank), bram.memberId)))
        .isEqualTo(AccessRefused.OVERTAKEN);
  }

  @Test
  void the_link_works_once_and_for_three_days() {
    RescueMember.Started started = starts();
    RescueMember rescue = world.get(RescueMember.class);
    assertThat(done(rescue.look(started.token().reveal()))).isEqualTo("Bram");
    assertThat(refusal(rescue.look("geen"))).isEqualTo(AccessRefused.MISSING);

    done(rescue.makesWords(started.token().reveal(), bram.recipient, newWords.key()));

    assertThat(
            refusal(
                rescue.makesWords(started.token().reveal(), esra.recipient, new Signer().key())))
        .isEqualTo(AccessRefused.MISSING);
    done(rescue.stop(world.asking(frank), started.rescueId()));
    RescueMember.Started late = done(rescue.start(world.asking(esra), bram.memberId));
    world.clock.forward(RescueMember.LINK.plusSeconds(1));
    assertThat(refusal(rescue.look(late.token().reveal()))).isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void ninety_days_after_it_ended_nothing_of_it_is_kept_and_a_running_one_stays() {
    UUID ended = starts().rescueId();
    done(world.get(RescueMember.class).stop(world.asking(frank), ended));
    UUID running = starts().rescueId();
    MemberRescues rescues = world.get(MemberRescues.class);

    world.clock.forward(AccessJobs.ENDED_RESCUES.minusSeconds(1));
    rescues.forgetEnded(world.clock.instant().minus(AccessJobs.ENDED_RESCUES));
    assertThat(kept()).containsExactlyInAnyOrder(ended, running);

    world.clock.forward(Duration.ofSeconds(2));
    rescues.forgetEnded(world.clock.instant().minus(AccessJobs.ENDED_RESCUES));
    assertThat(kept()).containsExactly(running);
  }

  private List<UUID> kept() {
    return world
        .database
        .jdbc()
        .sql("SELECT rescue_id FROM access_rescue")
        .query((row, number) -> Objects.requireNonNull(row.getObject("rescue_id", UUID.class)))
        .list();
  }

  @Test
  void nothing_is_handed_out_before_two_gave_and_a_day_passed() {
    UUID rescue = startsAndMakesWords();
    assertThat(done(comes())).isEqualTo(new RescuedMember.Answer.Waiting(Optional.empty()));

    done(gives(esra, rescue));
    world.clock.forward(Duration.ofDays(2));
    assertThat(done(comes())).isInstanceOf(RescuedMember.Answer.Waiting.class);

    done(gives(frank, rescue));
    world.clock.forward(RescueMember.WAIT.minusSeconds(1));
    assertThat(done(comes())).isInstanceOf(RescuedMember.Answer.Waiting.class);

    world.clock.forward(Duration.ofSeconds(1));
    assertThat(done(comes()))
        .isInstanceOfSatisfying(
            RescuedMember.Answer.Ready.class,
            ready -> {
              assertThat(ready.shares()).hasSize(2);
              assertThat(ready.memberId()).isEqualTo(bram.memberId);
            });
  }

  @Test
  void two_of_one_association_or_one_twice_are_not_two() {
    UUID rescue = startsAndMakesWords();
    done(gives(esra, rescue));

    assertThat(refusal(gives(esra, rescue))).isEqualTo(AccessRefused.OVERTAKEN);
    assertThat(refusal(gives(gerda, rescue))).isEqualTo(AccessRefused.OVERTAKEN);
    assertThat(refusal(gives(bram, rescue))).isEqualTo(AccessRefused.MISSING);

    world.clock.forward(Duration.ofDays(3));
    assertThat(done(comes())).isInstanceOf(RescuedMember.Answer.Waiting.class);
  }

  @Test
  void nobody_gives_a_part_before_there_are_words_to_compare() {
    RescueMember.Started started = starts();

    assertThat(refusal(gives(esra, started.rescueId()))).isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void the_member_sees_it_and_stops_it_and_so_does_any_coordinator() {
    UUID rescue = startsAndMakesWords();
    done(gives(esra, rescue));
    done(gives(frank, rescue));
    RescueMember rescues = world.get(RescueMember.class);
    assertThat(rescues.seenBy(world.asking(bram))).hasSize(1);

    done(rescues.stop(world.asking(bram), rescue));

    world.clock.forward(Duration.ofDays(2));
    assertThat(refusal(comes())).isEqualTo(AccessRefused.MISSING);
    assertThat(rescues.seenBy(world.asking(gerda))).isEmpty();
    assertThat(
            world
                .database
                .jdbc()
                .sql("SELECT count(*) FROM access_rescue_part")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_colleague_neither_sees_nor_stops_it() {
    TestMember bea = new TestMember("Bea");
    world.enrols(bea, esra, AccessWorld.CONFIDANT);
    world.admits(bea, AccessWorld.CONFIDANT, esra, frank);
    UUID rescue = startsAndMakesWords();
    RescueMember rescues = world.get(RescueMember.class);

    assertThat(rescues.seenBy(world.asking(bea))).isEmpty();
    assertThat(refusal(rescues.stop(world.asking(bea), rescue))).isEqualTo(AccessRefused.MISSING);
    assertThat(refusal(rescues.shareOf(world.asking(bea), rescue)))
        .isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void as_long_as_it_waits_the_member_keeps_every_way_in() {
    startsAndMakesWords();

    done(world.get(SignIn.class).byTenWords(bram.answers(world.challenge(bram))));
  }

  @Test
  void it_ends_in_new_keys_that_two_coordinators_sign() {
    UUID rescue = startsAndMakesWords();
    done(gives(esra, rescue));
    done(gives(frank, rescue));
    world.clock.forward(RescueMember.WAIT);
    RescuedMember.Answer.Ready ready = (RescuedMember.Answer.Ready) done(comes());
    TestMember fresh = new TestMember("Bram");
    fresh.memberId = bram.memberId;

    Invitation invitation = done(world.get(Invitations.class).of(ready.invitation().reveal()));
    assertThat(invitation.place()).isEqualTo(AccessWorld.CONFIDANT);
    assertThat(invitation.keyEpoch()).isEqualTo(2);
    done(
        world
            .get(Enrolment.class)
            .enrol(
                ready.invitation().reveal(),
                new Enrolment.Enrolling(
                    fresh.keyId, fresh.signer.key(), fresh.keyring(), "Bram", List.of())));

    assertThat(world.get(PendingKeys.class).of(bram.memberId)).isPresent();
    assertThat(world.get(Members.class).byKey(bram.keyId.uuid()).orElseThrow().valid())
        .as("the old keys are good until the new ones are signed")
        .isTrue();
    assertThat(refusal(comes())).isEqualTo(AccessRefused.MISSING);
    assertThat(steps())
        .containsExactly(
            MemberRescueMoved.Step.STARTED,
            MemberRescueMoved.Step.WAITING,
            MemberRescueMoved.Step.DONE);
  }

  private List<MemberRescueMoved.Step> steps() {
    return world.events.stream()
        .filter(MemberRescueMoved.class::isInstance)
        .map(event -> ((MemberRescueMoved) event).step())
        .toList();
  }

  @Test
  void whoever_leaves_the_team_takes_the_way_back_along() {
    done(prepares(List.of(esra, frank), 2));
    String statement =
        esra.revokes(world.team(), world.head(), bram.keyId, "left", world.clock.instant());
    done(world.get(Revocations.class).revoke(world.asking(esra), statement));

    assertThat(refusal(world.get(RescueMember.class).start(world.asking(esra), bram.memberId)))
        .isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void whoever_lost_the_keys_keeps_it() {
    done(prepares(List.of(esra, frank), 2));
    String statement =
        esra.revokes(world.team(), world.head(), bram.keyId, "lost", world.clock.instant());
    done(world.get(Revocations.class).revoke(world.asking(esra), statement));

    done(world.get(RescueMember.class).start(world.asking(esra), bram.memberId));
  }
}
