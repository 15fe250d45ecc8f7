package nl.ruggensteun.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.JwsType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What needs two coordinators (_vier ogen_): one proposes, another compares for herself and signs
/// below. While there is one coordinator, the second signs for her own coming in.
@Component
public class Proposals {
  private final Attempts attempts;
  private final ProposalStore store;
  private final Directory directory;
  private final PendingKeys pendingKeys;
  private final People people;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Proposals(
      Attempts attempts,
      ProposalStore store,
      Directory directory,
      PendingKeys pendingKeys,
      People people,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.attempts = attempts;
    this.store = store;
    this.directory = directory;
    this.pendingKeys = pendingKeys;
    this.people = people;
    this.audit = audit;
    this.events = events;
  }

  /// What this member may sign below: coordinators all, others only what is about themselves.
  public List<Proposal> openFor(SignedIn member) {
    return store.open().stream().filter(proposal -> concerns(proposal, member)).toList();
  }

  public Outcome<UUID> propose(SignedIn by, String statement) {
    if (!by.is(MemberFunction.COORDINATOR)) {
      return Outcome.refused(AccessRefused.MISSING);
    }
    return attempts.in(() ->
        Claimed.read(statement, JwsType.DIRECTORY, DirectoryStatement.class)
            .toOptional()
            .filter(claim -> claim.payload().signer().uuid().equals(by.keyId()))
            .filter(claim -> isSigned(claim))
            .map(claim -> propose(by, claim))
            .orElseGet(() -> Outcome.refused(AccessRefused.NOT_AS_AGREED)));
  }

  private boolean isSigned(Claimed<DirectoryStatement> claim) {
    return directory
        .valid(claim.payload().signer())
        .flatMap(key -> claim.verifiedBy(key.verifyKey()))
        .isPresent();
  }

  private Outcome<UUID> propose(SignedIn by, Claimed<DirectoryStatement> claim) {
    if (directory.head().filter(head -> follows(claim.payload(), head)).isEmpty()) {
      return Outcome.refused(AccessRefused.OVERTAKEN);
    }
    return switch (claim.payload()) {
      case DirectoryStatement.NewLine line ->
          Outcome.done(store.add(by.keyId(), claim.text(), Optional.empty()));
      case DirectoryStatement.NewKey key ->
          pendingKeys
              .of(key.member().memberId())
              .filter(pending -> pending.key().equals(key.member()))
              .map(pending ->
                  Outcome.done(store.add(by.keyId(), claim.text(), Optional.of(pending))))
              .orElseGet(() -> Outcome.refused(AccessRefused.NOT_AS_AGREED));
      case DirectoryStatement.Genesis genesis -> Outcome.refused(AccessRefused.NOT_AS_AGREED);
      case DirectoryStatement.Revocation gone -> Outcome.refused(AccessRefused.NOT_AS_AGREED);
    };
  }

  private static boolean follows(DirectoryStatement statement, DirectoryHead head) {
    return statement.position() == head.position() + 1 && head.hash().equals(statement.prev());
  }

  /// Signs below. The directory's own rules judge whether this signature is the one that lacked.
  public Outcome<UUID> countersign(SignedIn by, UUID proposalId, String countersignature) {
    return attempts.in(() ->
        store
            .open(proposalId)
            .filter(proposal -> concerns(proposal, by))
            .filter(this::isStillAboutThoseKeys)
            .map(proposal -> countersign(by, proposal, countersignature))
            .orElseGet(() -> Outcome.refused(AccessRefused.MISSING)));
  }

  /// Whoever made keys anew after the first signature must be proposed anew.
  private boolean isStillAboutThoseKeys(Proposal proposal) {
    return proposal
        .memberId()
        .map(memberId ->
            pendingKeys
                .of(memberId)
                .map(PendingKeys.Pending::recipient)
                .equals(proposal.recipient()))
        .orElse(true);
  }

  private Outcome<UUID> countersign(SignedIn by, Proposal proposal, String countersignature) {
    DirectoryElement element = new DirectoryElement(proposal.statement(), countersignature);
    Optional<DirectoryRefused> refused = directory.add(element, proposal.recipient());
    if (refused.isPresent()) {
      return Outcome.refused(
          refused.get() == DirectoryRefused.BROKEN_CHAIN
              ? AccessRefused.OVERTAKEN
              : AccessRefused.NOT_AS_AGREED);
    }
    store.accepted(proposal.proposalId());
    store.restIsStale();
    Act act =
        new Act(
            "directory.extended",
            by.keyId().toString(),
            Map.of("first", proposal.proposedBy().toString()));
    audit.record(proposal.memberId().map(ChainId::ofMember).orElse(ChainId.system()), act);
    proposal.memberId().ifPresent(this::admit);
    return Outcome.done(proposal.proposalId());
  }

  private void admit(UUID memberId) {
    PendingKeys.Pending pending = pendingKeys.of(memberId).orElseThrow();
    pendingKeys.drop(memberId);
    people.become(memberId, MemberState.ACTIVE);
    events.publishEvent(new MemberAdmitted(memberId, pending.key().keyId().uuid()));
  }

  public Outcome<UUID> withdraw(SignedIn by, UUID proposalId) {
    return attempts.in(() ->
        store
            .open(proposalId)
            .filter(proposal -> by.is(MemberFunction.COORDINATOR))
            .map(proposal -> {
              store.withdrawn(proposal.proposalId());
              return Outcome.done(proposal.proposalId());
            })
            .orElseGet(() -> Outcome.refused(AccessRefused.MISSING)));
  }

  private static boolean concerns(Proposal proposal, SignedIn member) {
    return member.is(MemberFunction.COORDINATOR)
        || proposal.memberId().filter(member.memberId()::equals).isPresent();
  }
}
