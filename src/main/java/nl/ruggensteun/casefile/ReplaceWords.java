package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// New words for somebody who lost the ten of her own room (_woorden vervangen_): whoever is
/// responsible made sure that it is her and reads them aloud. The old ones open nothing any more;
/// the new ones open what was said before and are replaced by her at their first use.
@Component
public class ReplaceWords {
  private final ResponsibleForFile responsible;
  private final AudienceWriting writing;
  private final AlongWith along;
  private final FileStores stores;
  private final ApplicationEventPublisher events;
  private final Surroundings around;

  ReplaceWords(
      ResponsibleForFile responsible,
      AudienceWriting writing,
      AlongWith along,
      FileStores stores,
      ApplicationEventPublisher events,
      Surroundings around) {
    this.responsible = responsible;
    this.writing = writing;
    this.along = along;
    this.stores = stores;
    this.events = events;
    this.around = around;
  }

  /// @param locator where the new words lead
  /// @param authKey the key by which she shows that she has them
  /// @param epoch names her new key, with what it needs to open the epochs before
  /// @param words what is noted about it
  public record Replacing(
      UUID audienceId,
      @Nullable String locator,
      @Nullable String authKey,
      GivenEpoch epoch,
      List<GivenEntry> words) {
    public Replacing {
      words = List.copyOf(words);
    }
  }

  public Outcome<Integer> by(SignedIn who, UUID caseId, Replacing given) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = responsible.lockOpen(who, caseId);
          Audience room =
              stores.audiences().one(caseId, given.audienceId()).orElseThrow(RefusedAct::notFound);
          Audiences.RoomKey key =
              GivenAudience.roomKey(given.locator(), given.authKey(), null, true);
          String old = room.locator().orElseThrow(() -> RefusedAct.conflict("no-words"));
          EpochStatement next = writing.next(file, room, given.epoch(), KeyId.of(who.keyId()));
          if (next.reporter() == null) {
            throw RefusedAct.invalid("epoch", "same-words");
          }
          if (!stores.audiences().renew(room, key)) {
            throw RefusedAct.notFound();
          }
          events.publishEvent(new WordsReplaced(old));
          along.write(who, file, given.words());
          FileActs.record(
              around,
              file,
              "code.replaced",
              who,
              Map.of("audience", given.audienceId().toString()));
          stores.lookers().tell(caseId);
          return next.n();
        });
  }
}
