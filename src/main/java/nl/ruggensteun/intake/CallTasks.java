package nl.ruggensteun.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.Commitment;
import nl.ruggensteun.casefile.CommitmentKind;
import nl.ruggensteun.casefile.Commitments;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.RoundedTime;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Call tasks (_beltaken_): what somebody told who worries about another. There is no file about a
/// person who did not ask for one; there is a promise to call, with a date.
@Component
public class CallTasks {
  private static final Duration WITHIN = Duration.ofDays(1);

  private final TakerOfRequest takers;
  private final Requests requests;
  private final SealedStores stores;
  private final Commitments commitments;
  private final Alarms alarms;
  private final Surroundings around;

  CallTasks(
      TakerOfRequest takers,
      Requests requests,
      SealedStores stores,
      Commitments commitments,
      Alarms alarms,
      Surroundings around) {
    this.takers = takers;
    this.requests = requests;
    this.stores = stores;
    this.commitments = commitments;
    this.alarms = alarms;
    this.around = around;
  }

  /// Somebody read it and will call.
  void begin(HelpRequest worry, SignedIn who) {
    Instant due = RoundedTime.notBefore(around.clock().instant().plus(WITHIN));
    commitments.add(
        Commitment.of(
                worry.requestId(),
                around.ids().next(),
                CommitmentKind.CALL_BACK,
                worry.ringingLine(),
                due)
            .by(who.memberId()));
    stores.grants().deleteWithheld(worry.requestId());
    requests.opened(worry.requestId());
    alarms.close(AlarmKind.REQUEST, worry.requestId());
  }

  /// It was called; what was told goes when its term is over.
  public Outcome<Optional<UUID>> finish(SignedIn who, UUID requestId) {
    return around
        .acts()
        .attempt(() -> {
          HelpRequest worry =
              takers
                  .lock(requestId, who.memberId(), who.keyId())
                  .filter(request -> request.state() == RequestState.OPENED)
                  .orElseThrow(RefusedAct::notFound);
          commitments.finishAll(requestId);
          requests.ended(requestId, worry.state(), around.clock().instant());
          around
              .audit()
              .record(
                  ChainId.ofCase(requestId),
                  Act.of("worry.finished", KeyId.of(who.keyId()).text()));
          return Optional.of(requestId);
        });
  }
}
