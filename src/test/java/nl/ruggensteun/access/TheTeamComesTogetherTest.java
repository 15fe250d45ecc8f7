package nl.ruggensteun.access;

import static nl.ruggensteun.access.AccessWorld.CONFIDANT;
import static nl.ruggensteun.access.AccessWorld.COORDINATOR;
import static nl.ruggensteun.access.AccessWorld.OTHER_COORDINATOR;
import static nl.ruggensteun.access.AccessWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TheTeamComesTogetherTest {
  private final TestMember esra = new TestMember("Esra");
  private final TestMember frank = new TestMember("Frank");
  private final TestMember bram = new TestMember("Bram");
  private AccessWorld world;

  @BeforeEach
  void open() {
    world = new AccessWorld();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void twoCoordinators() {
    world.founds(esra);
    world.enrols(frank, esra, OTHER_COORDINATOR);
    world.admits(frank, OTHER_COORDINATOR, esra, frank);
  }

  @Test
  void the_token_on_the_console_founds_the_team_once() {
    String token = world.get(SetUp.class).freshToken().orElseThrow().reveal();
    SetUp.Founding founding =
        new SetUp.Founding(
            esra.genesis(
                AccessWorld.ORIGIN, esra.key(COORDINATOR), List.of(), world.clock.instant()),
            esra.keyring(),
            "Esra",
            "e@example.org");
    assertThat(refusal(world.get(SetUp.class).found("another", founding)))
        .isEqualTo(AccessRefused.MISSING);
    AccessWorld.done(world.get(SetUp.class).found(token, founding));
    assertThat(refusal(world.get(SetUp.class).found(token, founding)))
        .isEqualTo(AccessRefused.MISSING);
    assertThat(world.get(SetUp.class).freshToken()).isEmpty();
  }

  @Test
  void a_genesis_for_another_address_is_refused_and_leaves_nothing() {
    String token = world.get(SetUp.class).freshToken().orElseThrow().reveal();
    String genesis =
        esra.genesis(
            "https://elders.example", esra.key(COORDINATOR), List.of(), world.clock.instant());
    assertThat(
            refusal(
                world
                    .get(SetUp.class)
                    .found(token, new SetUp.Founding(genesis, esra.keyring(), "Esra", "e@x.nl"))))
        .isEqualTo(AccessRefused.NOT_AS_AGREED);
    assertThat(world.get(Wraps.class).of(esra.memberId)).isEmpty();
    assertThat(world.get(Team.class).hash()).isEmpty();
  }

  @Test
  void the_second_coordinator_signs_for_herself_and_then_two_are_needed() {
    twoCoordinators();
    world.enrols(bram, esra, CONFIDANT);
    String statement =
        esra.admits(world.team(), world.head(), bram.key(CONFIDANT), world.clock.instant());
    var proposal =
        AccessWorld.done(world.get(Proposals.class).propose(world.asking(esra), statement));

    String byBram = bram.countersigns(world.team(), statement, world.clock.instant());
    assertThat(
            refusal(world.get(Proposals.class).countersign(world.asking(bram), proposal, byBram)))
        .isEqualTo(AccessRefused.NOT_AS_AGREED);
    String byEsra = esra.countersigns(world.team(), statement, world.clock.instant());
    assertThat(
            refusal(world.get(Proposals.class).countersign(world.asking(esra), proposal, byEsra)))
        .isEqualTo(AccessRefused.NOT_AS_AGREED);
    assertThat(world.get(Members.class).confidantsOf("councillors")).isEmpty();

    String byFrank = frank.countersigns(world.team(), statement, world.clock.instant());
    AccessWorld.done(
        world.get(Proposals.class).countersign(world.asking(frank), proposal, byFrank));
    assertThat(world.get(Members.class).confidantsOf("councillors"))
        .extracting(Member::name)
        .containsExactly("Bram");
  }

  @Test
  void nobody_can_ask_for_help_before_two_coordinators_and_a_confidant() {
    Lines lines = world.get(Lines.class);
    assertThat(lines.isOpenForRequests()).isFalse();
    twoCoordinators();
    assertThat(lines.isOpenForRequests()).isFalse();
    world.enrols(bram, frank, CONFIDANT);
    assertThat(lines.isOpenForRequests()).isFalse();
    world.admits(bram, CONFIDANT, frank, esra);
    assertThat(lines.isOpenForRequests()).isTrue();
  }

  @Test
  void a_proposal_that_was_overtaken_is_stale() {
    twoCoordinators();
    world.enrols(bram, esra, CONFIDANT);
    TestMember gerda = new TestMember("Gerda");
    world.enrols(gerda, esra, CONFIDANT);
    String forBram =
        esra.admits(world.team(), world.head(), bram.key(CONFIDANT), world.clock.instant());
    String forGerda =
        frank.admits(world.team(), world.head(), gerda.key(CONFIDANT), world.clock.instant());
    var proposal =
        AccessWorld.done(world.get(Proposals.class).propose(world.asking(esra), forBram));
    AccessWorld.done(world.get(Proposals.class).propose(world.asking(frank), forGerda));
    AccessWorld.done(
        world
            .get(Proposals.class)
            .countersign(
                world.asking(frank),
                proposal,
                frank.countersigns(world.team(), forBram, world.clock.instant())));
    assertThat(world.get(Proposals.class).openFor(world.asking(esra))).isEmpty();
    assertThat(refusal(world.get(Proposals.class).propose(world.asking(frank), forGerda)))
        .isEqualTo(AccessRefused.OVERTAKEN);
  }

  @Test
  void keys_other_than_those_of_the_invited_are_not_proposed() {
    twoCoordinators();
    world.enrols(bram, esra, CONFIDANT);
    TestMember stranger = new TestMember("Dirk");
    stranger.memberId = bram.memberId;
    String statement =
        esra.admits(world.team(), world.head(), stranger.key(CONFIDANT), world.clock.instant());
    assertThat(refusal(world.get(Proposals.class).propose(world.asking(esra), statement)))
        .isEqualTo(AccessRefused.NOT_AS_AGREED);
  }

  @Test
  void only_coordinators_invite() {
    twoCoordinators();
    world.enrols(bram, esra, CONFIDANT);
    world.admits(bram, CONFIDANT, esra, frank);
    assertThat(
            refusal(
                world
                    .get(Invitations.class)
                    .make(
                        world.asking(bram),
                        new Invitations.Invited.Newcomer("Dirk", "d@example.org"),
                        CONFIDANT)))
        .isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void an_invitation_is_good_once_and_for_72_hours() {
    world.founds(esra);
    Invitations invitations = world.get(Invitations.class);
    String token =
        AccessWorld.done(
                invitations.make(
                    world.asking(esra),
                    new Invitations.Invited.Newcomer("Bram", "b@example.org"),
                    CONFIDANT))
            .token()
            .reveal();
    world.clock.forward(Duration.ofHours(71));
    assertThat(AccessWorld.done(invitations.of(token)).name()).isEqualTo("Bram");
    world.clock.forward(Duration.ofHours(2));
    assertThat(refusal(invitations.of(token))).isEqualTo(AccessRefused.EXPIRED);
    assertThat(refusal(invitations.of("guessed"))).isEqualTo(AccessRefused.MISSING);
  }

  @Test
  void a_used_invitation_lets_nobody_else_in() {
    world.founds(esra);
    Invitations.Made made =
        AccessWorld.done(
            world
                .get(Invitations.class)
                .make(
                    world.asking(esra),
                    new Invitations.Invited.Newcomer("Bram", "b@example.org"),
                    CONFIDANT));
    Enrolment.Enrolling first = enrolling(bram);
    AccessWorld.done(world.get(Enrolment.class).enrol(made.token().reveal(), first));
    assertThat(
            refusal(
                world
                    .get(Enrolment.class)
                    .enrol(made.token().reveal(), enrolling(new TestMember("Dirk")))))
        .isEqualTo(AccessRefused.EXPIRED);
  }

  private static Enrolment.Enrolling enrolling(TestMember member) {
    return new Enrolment.Enrolling(
        member.keyId, member.signer.key(), member.keyring(), member.name, List.of());
  }
}
