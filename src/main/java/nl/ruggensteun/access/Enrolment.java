package nl.ruggensteun.access;

import java.util.List;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.VerifyKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Coming in (_aanmelden als lid_): the invited makes keys in her own browser and hands in the
/// public halves. She is nobody yet until two coordinators sign them.
@Component
public class Enrolment {
  private final Attempts attempts;
  private final Invitations invitations;
  private final PendingKeys pendingKeys;
  private final Keyrings keyrings;
  private final Sessions sessions;
  private final People people;
  private final SignIn signIn;
  private final AuditLog audit;
  private final MemberRescues rescues;
  private final ApplicationEventPublisher events;

  Enrolment(
      Attempts attempts,
      Invitations invitations,
      PendingKeys pendingKeys,
      Keyrings keyrings,
      Sessions sessions,
      People people,
      SignIn signIn,
      AuditLog audit,
      MemberRescues rescues,
      ApplicationEventPublisher events) {
    this.attempts = attempts;
    this.invitations = invitations;
    this.pendingKeys = pendingKeys;
    this.keyrings = keyrings;
    this.sessions = sessions;
    this.people = people;
    this.signIn = signIn;
    this.audit = audit;
    this.rescues = rescues;
    this.events = events;
  }

  /// What the invited hands in.
  ///
  /// @param avoids hashes of the bodies and parties that are her own
  public record Enrolling(
      KeyId keyId, VerifyKey verifyKey, GivenKeyring keyring, String name, List<Hash> avoids) {
    public Enrolling {
      avoids = List.copyOf(avoids);
    }
  }

  public Outcome<Arrival> enrol(String token, Enrolling enrolling) {
    return attempts.in(
        () -> invitations.of(token).then(invitation -> enrol(invitation, enrolling)));
  }

  private Outcome<Arrival> enrol(Invitation invitation, Enrolling enrolling) {
    if (!invitations.use(invitation)) {
      return Outcome.refused(AccessRefused.EXPIRED);
    }
    if (pendingKeys.isTaken(enrolling.keyId())) {
      return Outcome.refused(AccessRefused.MISSING);
    }
    if (!keyrings.putAway(invitation.memberId(), invitation.keyEpoch(), enrolling.keyring())) {
      return Outcome.refused(AccessRefused.NOT_AS_AGREED);
    }
    sessions.endAllOf(invitation.memberId());
    rescueEnds(invitation.memberId(), enrolling.keyId());
    pendingKeys.put(key(invitation, enrolling), enrolling.keyring().recipient());
    people.rename(invitation.memberId(), enrolling.name());
    people.become(invitation.memberId(), MemberState.KEYS_MADE);
    audit.record(
        ChainId.ofMember(invitation.memberId()),
        Act.of("member.enrolled", enrolling.keyId().text()));
    return signIn.welcome(invitation.memberId());
  }

  /// With new keys nobody needs the old ones to be handed out.
  private void rescueEnds(UUID memberId, KeyId newKey) {
    rescues
        .ofMember(memberId)
        .ifPresent(rescue -> {
          rescues.end(rescue, "done", newKey.text());
          events.publishEvent(
              new MemberRescueMoved(rescue.rescueId(), memberId, MemberRescueMoved.Step.DONE));
        });
  }

  private static MemberKey key(Invitation invitation, Enrolling enrolling) {
    Place place = invitation.place();
    return new MemberKey(
        invitation.memberId(),
        enrolling.keyId(),
        invitation.keyEpoch(),
        place.functions(),
        place.shownAs(),
        place.lineId(),
        place.association(),
        enrolling.keyring().recipient().hash(),
        enrolling.verifyKey(),
        enrolling.avoids());
  }
}
