package nl.ruggensteun.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Challenges;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.Audiences;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A reporter makes new words for her own room: from then on the old ones open nothing.
@Component
public class RenewRoom {
  private final SealedStores stores;
  private final RoomReaders readers;
  private final OldWords oldWords;
  private final Challenges challenges;
  private final Surroundings around;

  RenewRoom(
      SealedStores stores,
      RoomReaders readers,
      OldWords oldWords,
      Challenges challenges,
      Surroundings around) {
    this.stores = stores;
    this.readers = readers;
    this.oldWords = oldWords;
    this.challenges = challenges;
    this.around = around;
  }

  /// The old key signed that the new one follows, and the new one that it does.
  ///
  /// @param challenge signed with the new words, to show that she has them
  public record Renewal(
      @Nullable String locator,
      @Nullable String authKey,
      @Nullable GivenEpoch epoch,
      @Nullable List<GivenEpoch.EarlierGrant> earlier,
      @Nullable String challenge) {}

  public Outcome<UUID> renew(Audience room, Renewal renewal) {
    return around
        .acts()
        .attempt(() -> {
          Audiences.RoomKey key =
              GivenAudience.roomKey(renewal.locator(), renewal.authKey(), null, false);
          holdsNewWords(key, renewal.challenge());
          GivenEpoch epoch = renewal.epoch();
          if (epoch == null) {
            throw RefusedAct.invalid("epoch", "required");
          }
          readers.change(room, epoch.with(renewal.earlier()));
          if (!stores.audiences().renew(room, key)) {
            throw RefusedAct.notFound();
          }
          room.locator().ifPresent(oldWords::forget);
          around
              .audit()
              .record(ChainId.ofCase(room.caseId()), Act.of("code.renewed", KeyId.REPORTER.text()));
          return room.caseId();
        });
  }

  private void holdsNewWords(Audiences.RoomKey key, @Nullable String challenge) {
    Challenges.Verdict verdict =
        challenges.spend(
            challenge == null ? "" : challenge,
            Challenge.Purpose.RENEW,
            subject ->
                subject.equals(key.locator()) ? Optional.of(key.authKey()) : Optional.empty());
    switch (verdict) {
      case Challenges.Spent spent -> {}
      case Challenges.Refused refused -> throw RefusedAct.invalid("challenge", "invalid");
    }
  }
}
