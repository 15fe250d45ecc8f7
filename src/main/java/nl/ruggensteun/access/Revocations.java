package nl.ruggensteun.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.JwsType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Keys that are no longer good (_intrekken_), because they were lost or because their holder
/// leaves the team (_vertrek_). One coordinator or the holder is enough: it must be quick.
@Component
public class Revocations {
  private final Attempts attempts;
  private final Directory directory;
  private final ProposalStore proposals;
  private final Members members;
  private final People people;
  private final Keyrings keyrings;
  private final RescuePreparations preparations;
  private final Sessions sessions;
  private final ObjectProvider<Leaving> leaving;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Revocations(
      Attempts attempts,
      Directory directory,
      ProposalStore proposals,
      Members members,
      People people,
      Keyrings keyrings,
      RescuePreparations preparations,
      Sessions sessions,
      ObjectProvider<Leaving> leaving,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.attempts = attempts;
    this.directory = directory;
    this.proposals = proposals;
    this.members = members;
    this.people = people;
    this.keyrings = keyrings;
    this.preparations = preparations;
    this.sessions = sessions;
    this.leaving = leaving;
    this.audit = audit;
    this.events = events;
  }

  /// What a departure would leave without anybody, for a coordinator or the member herself.
  public List<Leaving.Hindrance> hindrances(SignedIn by, UUID memberId) {
    return maySpeakFor(by, memberId)
        ? leaving.stream().flatMap(one -> one.hindrances(memberId).stream()).toList()
        : List.of();
  }

  public Outcome<UUID> revoke(SignedIn by, String statement) {
    return attempts.in(() ->
        Claimed.read(statement, JwsType.DIRECTORY, DirectoryStatement.Revocation.class)
            .toOptional()
            .map(Claimed::payload)
            .filter(claim -> claim.signer().uuid().equals(by.keyId()))
            .map(claim -> revoke(by, claim, statement))
            .orElseGet(() -> Outcome.refused(AccessRefused.NOT_AS_AGREED)));
  }

  private Outcome<UUID> revoke(SignedIn by, DirectoryStatement.Revocation claim, String statement) {
    Optional<Member> holder =
        members
            .byKey(claim.keyId().uuid())
            .filter(Member::valid)
            .filter(member -> maySpeakFor(by, member.memberId()));
    if (holder.isEmpty()) {
      return Outcome.refused(AccessRefused.MISSING);
    }
    boolean left = claim.reason() == DirectoryStatement.Revocation.Reason.LEFT;
    if (left && !hindrances(by, holder.get().memberId()).isEmpty()) {
      return Outcome.refused(AccessRefused.HINDERED);
    }
    return directory
        .add(new DirectoryElement(statement, null), Optional.empty())
        .map(Revocations::refusal)
        .orElseGet(() -> revoked(by, holder.get(), claim.reason()));
  }

  private Outcome<UUID> revoked(
      SignedIn by, Member holder, DirectoryStatement.Revocation.Reason reason) {
    boolean left = reason == DirectoryStatement.Revocation.Reason.LEFT;
    proposals.restIsStale();
    sessions.endThoseOfKey(holder.keyId());
    keyrings.forget(holder.memberId());
    if (left) {
      preparations.forget(holder.memberId());
    }
    people.become(holder.memberId(), left ? MemberState.LEFT : MemberState.INVITED);
    audit.record(
        ChainId.ofMember(holder.memberId()),
        new Act("key.revoked", by.keyId().toString(), Map.of("reason", reason.name())));
    events.publishEvent(new KeyRevoked(holder.memberId(), holder.keyId(), left));
    return Outcome.done(holder.memberId());
  }

  private static Outcome<UUID> refusal(DirectoryRefused reason) {
    return Outcome.refused(
        reason == DirectoryRefused.BROKEN_CHAIN
            ? AccessRefused.OVERTAKEN
            : AccessRefused.NOT_AS_AGREED);
  }

  private static boolean maySpeakFor(SignedIn by, UUID memberId) {
    return by.is(MemberFunction.COORDINATOR) || by.memberId().equals(memberId);
  }
}
