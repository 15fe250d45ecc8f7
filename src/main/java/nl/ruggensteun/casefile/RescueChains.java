package nl.ruggensteun.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.KeyRegister;
import nl.ruggensteun.vault.Signed;
import org.springframework.stereotype.Component;

/// What the signed statements of a file say about helping it (_wie kan helpen_): who holds shares
/// by keys that are good today, and whom the reporter left out.
@Component
class RescueChains {
  private final Epochs epochs;
  private final Audiences audiences;
  private final WhoIsWho people;

  RescueChains(Epochs epochs, Audiences audiences, WhoIsWho people) {
    this.epochs = epochs;
    this.audiences = audiences;
    this.people = people;
  }

  EpochChain of(Audience audience) {
    return of(audience.caseId(), audience.audienceId(), audience.kind());
  }

  EpochChain of(UUID caseId, UUID audienceId, AudienceKind kind) {
    return epochs.chain(
        new AudiencePlace(
            people.team().hash().orElseThrow(RefusedAct::notFound), caseId, audienceId, kind));
  }

  /// Whether two coordinators of different associations can still help: by good keys, and not left
  /// out of any list of this file.
  boolean rescuable(EpochChain chain) {
    KnownKeys.Now keys = keys();
    Set<KeyId> excluded = excluded(chain.place().caseId());
    Set<String> associations =
        holders(chain).stream()
            .filter(key -> excluded.stream().noneMatch(left -> keys.sameHolder(left, key)))
            .flatMap(key -> keys.valid(key).flatMap(KeyRegister.KnownKey::sharesFor).stream())
            .collect(Collectors.toSet());
    return associations.size() >= 2;
  }

  /// Whether anybody of the team has good keys to the last epoch.
  boolean read(EpochChain chain) {
    return chain.last().stream()
        .flatMap(last -> last.payload().granteeIds().stream())
        .anyMatch(key -> !key.isReporter() && keys().valid(key).isPresent());
  }

  private static List<KeyId> holders(EpochChain chain) {
    return chain.last().stream()
        .flatMap(last -> last.payload().holders().stream())
        .map(EpochStatement.Holder::keyId)
        .toList();
  }

  /// Whether some list of this file leaves out the holder of this key.
  boolean leavesOut(UUID caseId, KeyId key) {
    KnownKeys.Now keys = keys();
    return excluded(caseId).stream().anyMatch(left -> keys.sameHolder(left, key));
  }

  private Set<KeyId> excluded(UUID caseId) {
    Set<KeyId> all = new HashSet<>();
    for (Audience audience : audiences.of(caseId)) {
      Optional<Signed<EpochStatement>> last = of(audience).last();
      last.ifPresent(epoch -> all.addAll(epoch.payload().excluded()));
    }
    return all;
  }

  KnownKeys.Now keys() {
    return people.keys().now().orElseThrow(RefusedAct::notFound);
  }
}
