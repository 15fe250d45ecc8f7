package nl.ruggensteun.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.SealedEntries;
import org.springframework.stereotype.Component;

/// Taking a request (_ik neem dit op mij_), in two recorded steps: the card, to see whether one
/// knows the person or place, and only then the story. From the first on nobody else is given the
/// keys.
@Component
public class TakeRequest {
  private static final int CARD = 1;

  private final HolderOfRequest holders;
  private final TakerOfRequest takers;
  private final Requests requests;
  private final SealedStores stores;
  private final CallTasks tasks;
  private final Alarms alarms;
  private final Paces paces;
  private final Surroundings around;

  TakeRequest(
      Rights rights,
      Requests requests,
      SealedStores stores,
      CallTasks tasks,
      Alarms alarms,
      Paces paces,
      Surroundings around) {
    this.holders = rights.holders();
    this.takers = rights.takers();
    this.requests = requests;
    this.stores = stores;
    this.tasks = tasks;
    this.alarms = alarms;
    this.paces = paces;
    this.around = around;
  }

  /// What the taker is given.
  ///
  /// @param entries the card alone, or all that was written once the story was opened
  public record Taken(
      HelpRequest request, Instant lapsesAt, List<SealedEntries.StoredEntry> entries) {
    public Taken {
      entries = List.copyOf(entries);
    }
  }

  public Outcome<Taken> take(SignedIn who, UUID requestId) {
    return around
        .acts()
        .attempt(() -> {
          HelpRequest request =
              holders.lock(requestId, who.memberId()).orElseThrow(RefusedAct::notFound);
          if (request.isTakenBy(who.memberId())) {
            return again(who, request);
          }
          if (request.state() != RequestState.WAITING) {
            throw RefusedAct.conflict("taken");
          }
          Instant lapses = holdAlarm(request, who);
          requests.taken(requestId, who.memberId(), who.keyId(), now(), lapses);
          stores.grants().withholdOthers(requestId, List.of(KeyId.of(who.keyId())));
          alarms.close(AlarmKind.NOBODY, requestId);
          record(requestId, "request.taken", who);
          return new Taken(request, lapses, card(request));
        });
  }

  /// Going on from the card to the story.
  public Outcome<Taken> openStory(SignedIn who, UUID requestId) {
    return around
        .acts()
        .attempt(() -> {
          HelpRequest request =
              takers.lock(requestId, who.memberId(), who.keyId()).orElseThrow(RefusedAct::notFound);
          Instant lapses = holdAlarm(request, who);
          if (request.state() == RequestState.TAKEN) {
            requests.storyOpened(requestId, now(), lapses);
            if (request.kind() == RequestKind.WORRY) {
              tasks.begin(request, who);
            }
          }
          record(requestId, "story.opened", who);
          return new Taken(request, lapses, all(request));
        });
  }

  /// The taker's page was loaded anew.
  private Taken again(SignedIn who, HelpRequest request) {
    record(request.requestId(), "request.taken", who);
    return new Taken(
        request,
        request.lapsesAt().orElseThrow(),
        request.storyOpenedAt().isPresent() ? all(request) : card(request));
  }

  private Instant holdAlarm(HelpRequest request, SignedIn who) {
    return alarms
        .take(AlarmKind.REQUEST, request.requestId(), who.memberId())
        .orElseGet(() -> now().plus(paces.of(request.ringingLine()).hold()));
  }

  private List<SealedEntries.StoredEntry> card(HelpRequest request) {
    return stores
        .entries()
        .one(request.requestId(), request.audienceId(), CARD)
        .map(List::of)
        .orElse(List.of());
  }

  private List<SealedEntries.StoredEntry> all(HelpRequest request) {
    return stores.entries().after(request.requestId(), request.audienceId(), 0);
  }

  private void record(UUID requestId, String what, SignedIn who) {
    around
        .audit()
        .record(ChainId.ofCase(requestId), new Act(what, KeyId.of(who.keyId()).text(), Map.of()));
    around.changes().announce(Set.of(who.memberId()));
  }

  private Instant now() {
    return around.clock().instant();
  }
}
