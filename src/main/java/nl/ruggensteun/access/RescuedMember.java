package nl.ruggensteun.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.vault.Challenge;
import org.springframework.stereotype.Component;

/// Coming back (_terug na herstel_): whoever holds the ten new words is handed what two
/// coordinators gave, but not before the day of waiting is over. Then she makes new keys, which two
/// coordinators sign as they do for anybody.
@Component
public class RescuedMember {
  private final Attempts attempts;
  private final Challenges challenges;
  private final MemberRescues rescues;
  private final RescuePreparations preparations;
  private final Wraps wraps;
  private final Invitations invitations;
  private final AuditLog audit;
  private final Clock clock;

  RescuedMember(
      Attempts attempts,
      Challenges challenges,
      MemberRescues rescues,
      RescuePreparations preparations,
      Wraps wraps,
      Invitations invitations,
      AuditLog audit,
      Clock clock) {
    this.attempts = attempts;
    this.challenges = challenges;
    this.rescues = rescues;
    this.preparations = preparations;
    this.wraps = wraps;
    this.invitations = invitations;
    this.audit = audit;
    this.clock = clock;
  }

  /// How her rescue stands.
  public sealed interface Answer {

    /// @param readyAt empty while coordinators have not given both parts
    record Waiting(Optional<Instant> readyAt) implements Answer {}

    /// Everything to open the old keyring and make new keys.
    record Ready(
        UUID memberId,
        String statement,
        byte[] wrap,
        List<byte[]> shares,
        Secret<String> invitation)
        implements Answer {
      public Ready {
        shares = List.copyOf(shares);
      }
    }
  }

  public Outcome<Answer> come(String challenge) {
    Challenges.Verdict verdict =
        challenges.spend(challenge, Challenge.Purpose.MEMBER, rescues::keyAt);
    return switch (verdict) {
      case Challenges.Refused refused -> Outcome.refused(AccessRefused.MISSING);
      case Challenges.Spent(String locator) ->
          attempts.in(() ->
              rescues
                  .byLocator(locator)
                  .map(this::answer)
                  .orElseGet(() -> Outcome.refused(AccessRefused.MISSING)));
    };
  }

  private Outcome<Answer> answer(RunningRescue rescue) {
    return rescue
        .readyAt()
        .filter(at -> !at.isAfter(clock.instant()))
        .map(at -> ready(rescue))
        .orElseGet(() -> Outcome.done(new Answer.Waiting(rescue.readyAt())));
  }

  private Outcome<Answer> ready(RunningRescue rescue) {
    UUID memberId = rescue.memberId();
    Optional<String> statement = preparations.statementOf(memberId);
    Optional<byte[]> wrap = wraps.forRescue(memberId);
    if (statement.isEmpty() || wrap.isEmpty()) {
      return Outcome.refused(AccessRefused.MISSING);
    }
    audit.record(ChainId.ofMember(memberId), new Act("rescue.handed-out", "system", Map.of()));
    return invitations
        .forRescued(rescue)
        .then(token ->
            Outcome.done(
                new Answer.Ready(
                    memberId, statement.get(), wrap.get(), rescues.parts(rescue), token)));
  }
}
