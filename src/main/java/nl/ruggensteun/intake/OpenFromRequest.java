package nl.ruggensteun.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.AudienceWriting;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.GivenCommitment;
import nl.ruggensteun.casefile.NewFile;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.StartCaseFile;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A taken request becomes a file (_dossier openen_), all in one: a new key for the reporter's own
/// audience, the team's audience, the stand-in, the first date. Only this lets go of the keys that
/// the others could have had.
@Component
public class OpenFromRequest {
  private final TakerOfRequest takers;
  private final Requests requests;
  private final SealedStores stores;
  private final StartCaseFile start;
  private final AudienceWriting writing;
  private final Alarms alarms;
  private final Surroundings around;

  OpenFromRequest(
      TakerOfRequest takers,
      Requests requests,
      SealedStores stores,
      StartCaseFile start,
      AudienceWriting writing,
      Alarms alarms,
      Surroundings around) {
    this.takers = takers;
    this.requests = requests;
    this.stores = stores;
    this.start = start;
    this.writing = writing;
    this.alarms = alarms;
    this.around = around;
  }

  /// An opening as a browser sends it, still unchecked.
  ///
  /// @param homeLine the line that the person's office belongs to, when the card tells
  public record GivenOpening(
      @Nullable GivenEpoch shared,
      @Nullable GivenAudience team,
      @Nullable List<GivenEntry> entries,
      @Nullable UUID standIn,
      @Nullable GivenCommitment commitment,
      @Nullable String homeLine) {}

  public Outcome<UUID> open(SignedIn who, UUID requestId, GivenOpening given) {
    return around
        .acts()
        .attempt(() -> {
          if (takers.opened(requestId, who.memberId(), who.keyId())) {
            return requestId;
          }
          HelpRequest request =
              takers
                  .lock(requestId, who.memberId(), who.keyId())
                  .filter(taken -> taken.state() == RequestState.TAKEN)
                  .orElseThrow(RefusedAct::notFound);
          if (request.storyOpenedAt().isEmpty()) {
            throw RefusedAct.conflict("story-not-opened");
          }
          NewFile file = file(request, given);
          CaseFile.Open opened = start.begin(who, file);
          Audience shared =
              stores
                  .audiences()
                  .one(requestId, request.audienceId())
                  .orElseThrow(RefusedAct::notFound);
          stores.grants().deleteWithheld(requestId);
          writing.next(opened, shared, needed(given.shared(), "shared"), KeyId.of(who.keyId()));
          start.fill(who, file, opened);
          requests.opened(requestId);
          alarms.close(AlarmKind.REQUEST, requestId);
          alarms.close(AlarmKind.NOBODY, requestId);
          return requestId;
        });
  }

  private static NewFile file(HelpRequest request, GivenOpening given) {
    return new NewFile(
        request.requestId(),
        needed(given.team(), "team"),
        List.of(),
        Optional.ofNullable(given.entries()).orElse(List.of()),
        needed(given.standIn(), "standIn"),
        needed(given.commitment(), "commitment"),
        Optional.ofNullable(given.homeLine()),
        request.wish());
  }

  private static <T> T needed(@Nullable T value, String field) {
    if (value == null) {
      throw RefusedAct.invalid(field, "required");
    }
    return value;
  }
}
