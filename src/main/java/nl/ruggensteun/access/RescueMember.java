package nl.ruggensteun.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.VerifyKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Giving a member her keys back (_herstel_) who lost every way to them: two coordinators compare
/// eight words with her over the telephone and each give a part. Then everybody has a day to stop
/// it.
@Component
public class RescueMember {
  static final Duration LINK = Duration.ofDays(3);
  static final Duration WAIT = Duration.ofHours(24);

  private final Attempts attempts;
  private final MemberRescues rescues;
  private final RescuePreparations preparations;
  private final Members members;
  private final People people;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Ids ids;
  private final Randomness randomness;

  RescueMember(
      Attempts attempts,
      MemberRescues rescues,
      RescuePreparations preparations,
      Members members,
      People people,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock,
      Ids ids,
      Randomness randomness) {
    this.attempts = attempts;
    this.rescues = rescues;
    this.preparations = preparations;
    this.members = members;
    this.people = people;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
    this.randomness = randomness;
  }

  /// Coordinators see all; a member whether somebody asks for her keys.
  public List<RunningRescue> seenBy(SignedIn who) {
    return rescues.all().stream()
        .filter(one -> who.is(MemberFunction.COORDINATOR) || one.memberId().equals(who.memberId()))
        .toList();
  }

  /// One that just began; the token is said once.
  public record Started(UUID rescueId, Secret<String> token, Instant expiresAt) {}

  public Outcome<Started> start(SignedIn by, UUID memberId) {
    if (!by.is(MemberFunction.COORDINATOR) || by.memberId().equals(memberId)) {
      return Outcome.refused(AccessRefused.MISSING);
    }
    return attempts.in(() ->
        preparations
            .statementOf(memberId)
            .filter(statement -> people.find(memberId).isPresent())
            .map(statement -> start(by, memberId, Base64Url.encode(randomness.bytes(32))))
            .orElseGet(() -> Outcome.refused(AccessRefused.MISSING)));
  }

  private Outcome<Started> start(SignedIn by, UUID memberId, String token) {
    UUID rescueId = ids.next();
    if (!rescues.add(rescueId, memberId, token, by.keyId())) {
      return Outcome.refused(AccessRefused.OVERTAKEN);
    }
    record(memberId, "rescue.started", by.keyId().toString());
    tell(rescueId, memberId, MemberRescueMoved.Step.STARTED);
    return Outcome.done(new Started(rescueId, Secret.of(token), clock.instant().plus(LINK)));
  }

  /// Whose keys this link is about.
  public Outcome<String> look(String token) {
    return attempts.in(() ->
        byToken(token)
            .flatMap(rescue -> people.find(rescue.memberId()))
            .map(person -> Outcome.done(person.name()))
            .orElseGet(() -> Outcome.refused(AccessRefused.MISSING)));
  }

  /// She made ten new words; from them come the keys to which the parts are sealed.
  public Outcome<UUID> makesWords(String token, Recipient recipient, VerifyKey words) {
    return attempts.in(() ->
        byToken(token)
            .map(rescue -> {
              rescues.helps(rescue, recipient, words);
              record(rescue.memberId(), "rescue.words-made", "system");
              return Outcome.done(rescue.rescueId());
            })
            .orElseGet(() -> Outcome.refused(AccessRefused.MISSING)));
  }

  private Optional<RunningRescue> byToken(String token) {
    return rescues.byToken(token, clock.instant().minus(LINK));
  }

  /// What a coordinator needs to give her part.
  public record OwnShare(String statement, RescuePreparations.KeptShare share) {}

  public Outcome<OwnShare> shareOf(SignedIn by, UUID rescueId) {
    return attempts.in(() ->
        helping(by, rescueId)
            .flatMap(rescue -> ownShare(by, rescue))
            .map(share -> Outcome.done(share))
            .orElseGet(() -> Outcome.refused(AccessRefused.MISSING)));
  }

  private Optional<OwnShare> ownShare(SignedIn by, RunningRescue rescue) {
    Optional<RescuePreparations.KeptShare> share =
        preparations.shareFor(rescue.memberId(), members.keysOf(by.memberId()));
    share.ifPresent(one -> record(rescue.memberId(), "rescue.share-read", by.keyId().toString()));
    return preparations
        .statementOf(rescue.memberId())
        .flatMap(statement -> share.map(one -> new OwnShare(statement, one)));
  }

  /// A coordinator gives the own part, sealed to the person who is helped. The second, of another
  /// association, sets off the day of waiting.
  public Outcome<UUID> give(SignedIn by, UUID rescueId, Ciphertext sealed) {
    return attempts.in(() ->
        helping(by, rescueId)
            .filter(rescue -> rescue.help().isPresent())
            .filter(rescue -> holds(by, rescue))
            .map(rescue -> give(by, rescue, sealed))
            .orElseGet(() -> Outcome.refused(AccessRefused.MISSING)));
  }

  private Outcome<UUID> give(SignedIn by, RunningRescue rescue, Ciphertext sealed) {
    if (rescue.givers().size() >= 2
        || rescue.givers().stream().anyMatch(first -> alike(by, first))) {
      return Outcome.refused(AccessRefused.OVERTAKEN);
    }
    rescues.give(rescue, by.keyId(), sealed);
    record(rescue.memberId(), "rescue.share-given", by.keyId().toString());
    if (!rescue.givers().isEmpty()) {
      rescues.readyAt(rescue, clock.instant().plus(WAIT));
      tell(rescue.rescueId(), rescue.memberId(), MemberRescueMoved.Step.WAITING);
    }
    return Outcome.done(rescue.rescueId());
  }

  /// The same coordinator, or one of the same association.
  private boolean alike(SignedIn by, UUID first) {
    return members
        .byKey(first)
        .filter(other ->
            !other.memberId().equals(by.memberId())
                && !other.association().equals(by.association()))
        .isEmpty();
  }

  private boolean holds(SignedIn by, RunningRescue rescue) {
    Set<UUID> own = Set.copyOf(members.keysOf(by.memberId()));
    return preparations.statementOf(rescue.memberId()).map(RescueStatement::stored).stream()
        .flatMap(statement -> statement.shares().holders().stream())
        .map(EpochStatement.Holder::keyId)
        .map(KeyId::uuid)
        .anyMatch(own::contains);
  }

  private Optional<RunningRescue> helping(SignedIn by, UUID rescueId) {
    return by.is(MemberFunction.COORDINATOR)
        ? rescues.one(rescueId).filter(rescue -> !rescue.memberId().equals(by.memberId()))
        : Optional.empty();
  }

  /// The member herself or any coordinator; what was given is gone.
  public Outcome<UUID> stop(SignedIn by, UUID rescueId) {
    return attempts.in(() ->
        rescues
            .one(rescueId)
            .filter(
                one -> by.is(MemberFunction.COORDINATOR) || one.memberId().equals(by.memberId()))
            .map(rescue -> {
              rescues.end(rescue, "stopped", by.keyId().toString());
              record(rescue.memberId(), "rescue.stopped", by.keyId().toString());
              tell(rescueId, rescue.memberId(), MemberRescueMoved.Step.STOPPED);
              return Outcome.done(rescueId);
            })
            .orElseGet(() -> Outcome.refused(AccessRefused.MISSING)));
  }

  private void record(UUID memberId, String what, String by) {
    audit.record(ChainId.ofMember(memberId), new Act(what, by, Map.of()));
  }

  private void tell(UUID rescueId, UUID memberId, MemberRescueMoved.Step step) {
    events.publishEvent(new MemberRescueMoved(rescueId, memberId, step));
  }
}
