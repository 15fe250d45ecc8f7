package nl.ruggensteun.access;

import static nl.ruggensteun.access.AccessWorld.CONFIDANT;
import static nl.ruggensteun.access.AccessWorld.OTHER_COORDINATOR;
import static nl.ruggensteun.access.AccessWorld.done;
import static nl.ruggensteun.access.AccessWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.audit.Checkpoint;
import nl.ruggensteun.audit.Checkpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokingKeysTest {
  private final TestMember esra = new TestMember("Esra");
  private final TestMember frank = new TestMember("Frank");
  private final TestMember bram = new TestMember("Bram");
  private final TestMember dirk = new TestMember("Dirk");
  private AccessWorld world;
  private String bramsToken;

  /// Bram still owns one file.
  static final class OneFileOfBram implements Leaving {
    static UUID owner = new UUID(0, 0);

    @Override
    public List<Hindrance> hindrances(UUID memberId) {
      return memberId.equals(owner)
          ? List.of(new Hindrance("case-file", new UUID(1, 1)))
          : List.of();
    }
  }

  @BeforeEach
  void open() {
    world = new AccessWorld(OneFileOfBram.class);
    world.founds(esra);
    world.enrols(frank, esra, OTHER_COORDINATOR);
    world.admits(frank, OTHER_COORDINATOR, esra, frank);
    bramsToken = world.enrols(bram, esra, CONFIDANT).token().reveal();
    world.admits(bram, CONFIDANT, esra, frank);
    world.enrols(dirk, esra, CONFIDANT);
    world.admits(dirk, CONFIDANT, esra, frank);
    OneFileOfBram.owner = bram.memberId;
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String revocation(TestMember by, TestMember of, String reason) {
    return by.revokes(world.team(), world.head(), of.keyId, reason, world.clock.instant());
  }

  private Outcome<UUID> revoke(TestMember by, TestMember of, String reason) {
    return world.get(Revocations.class).revoke(world.asking(by), revocation(by, of, reason));
  }

  @Test
  void a_confidant_cannot_revoke_another() {
    assertThat(refusal(revoke(dirk, bram, "lost"))).isEqualTo(AccessRefused.MISSING);
    assertThat(world.get(Members.class).active(bram.memberId)).isPresent();
  }

  @Test
  void a_confidant_cannot_hand_in_what_a_coordinator_signed() {
    String byEsra = revocation(esra, bram, "lost");
    assertThat(refusal(world.get(Revocations.class).revoke(world.asking(dirk), byEsra)))
        .isEqualTo(AccessRefused.NOT_AS_AGREED);
  }

  @Test
  void one_coordinator_revokes_lost_keys_and_everything_they_opened_is_over() {
    done(revoke(esra, bram, "lost"));
    assertThat(world.get(Members.class).active(bram.memberId)).isEmpty();
    assertThat(world.get(Sessions.class).running(bramsToken)).isEmpty();
    assertThat(world.get(Wraps.class).of(bram.memberId)).isEmpty();
    assertThat(refusal(world.get(SignIn.class).byTenWords(bram.answers(world.challenge(bram)))))
        .isEqualTo(AccessRefused.MISSING);
    assertThat(world.events).contains(new KeyRevoked(bram.memberId, bram.keyId.uuid(), false));
  }

  @Test
  void the_holder_revokes_her_own_keys() {
    done(revoke(dirk, dirk, "lost"));
    assertThat(world.get(Members.class).active(dirk.memberId)).isEmpty();
  }

  @Test
  void nobody_leaves_while_a_file_would_be_left_alone() {
    assertThat(refusal(revoke(esra, bram, "left"))).isEqualTo(AccessRefused.HINDERED);
    assertThat(world.get(Members.class).active(bram.memberId)).isPresent();
    OneFileOfBram.owner = new UUID(0, 0);
    done(revoke(esra, bram, "left"));
    assertThat(world.events).contains(new KeyRevoked(bram.memberId, bram.keyId.uuid(), true));
  }

  @Test
  void what_hinders_a_departure_is_told_to_coordinators_and_the_leaver_only() {
    Revocations revocations = world.get(Revocations.class);
    assertThat(revocations.hindrances(world.asking(esra), bram.memberId)).hasSize(1);
    assertThat(revocations.hindrances(world.asking(bram), bram.memberId)).hasSize(1);
    assertThat(revocations.hindrances(world.asking(dirk), bram.memberId)).isEmpty();
  }

  @Test
  void whoever_has_good_keys_is_not_invited_for_others() {
    Invitations.Invited again = new Invitations.Invited.Again(bram.memberId);
    assertThat(refusal(world.get(Invitations.class).make(world.asking(esra), again, CONFIDANT)))
        .isEqualTo(AccessRefused.OVERTAKEN);
    done(revoke(esra, bram, "lost"));
    done(world.get(Invitations.class).make(world.asking(esra), again, CONFIDANT));
  }

  @Test
  void when_two_were_needed_once_one_coordinator_left_cannot_add_a_friend() {
    done(revoke(esra, frank, "lost"));
    TestMember friend = new TestMember("Gerda");
    world.enrols(friend, esra, OTHER_COORDINATOR);
    String statement =
        esra.admits(
            world.team(), world.head(), friend.key(OTHER_COORDINATOR), world.clock.instant());
    UUID proposal = done(world.get(Proposals.class).propose(world.asking(esra), statement));
    String byFriend = friend.countersigns(world.team(), statement, world.clock.instant());
    assertThat(
            refusal(
                world.get(Proposals.class).countersign(world.asking(friend), proposal, byFriend)))
        .isEqualTo(AccessRefused.NOT_AS_AGREED);
  }

  @Test
  void a_head_is_signed_only_by_who_saw_it_and_counts_for_a_fortnight() {
    Heads heads = world.get(Heads.class);
    String byBram = bram.sees(world.team(), world.head(), world.clock.instant());
    assertThat(refusal(heads.sign(world.asking(dirk), byBram)))
        .isEqualTo(AccessRefused.NOT_AS_AGREED);
    done(heads.sign(world.asking(bram), byBram));
    assertThat(heads.recent()).containsExactly(byBram);
    world.clock.forward(Duration.ofDays(15));
    assertThat(heads.recent()).isEmpty();
  }

  @Test
  void the_access_log_is_countersigned_only_as_it_is() {
    SeenCheckpoints seen = world.get(SeenCheckpoints.class);
    Checkpoint newest = world.get(Checkpoints.class).make().orElseThrow();
    String right = bram.sawLog(world.team(), newest, newest.size());
    String wrong = bram.sawLog(world.team(), newest, newest.size() + 1);
    assertThat(refusal(seen.sign(world.asking(dirk), right)))
        .isEqualTo(AccessRefused.NOT_AS_AGREED);
    assertThat(refusal(seen.sign(world.asking(bram), wrong))).isEqualTo(AccessRefused.OVERTAKEN);
    done(seen.sign(world.asking(bram), right));
    assertThat(
            world
                .database
                .jdbc()
                .sql("SELECT count(*) FROM audit_countersignature")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }
}
