package nl.ruggensteun.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Places;
import nl.ruggensteun.vault.SealedEntries;
import org.springframework.stereotype.Component;

/// The sealed titles of a page of files, each with what its reader needs to open and check it.
@Component
public class Titles {
  private final Members members;
  private final Epochs epochs;
  private final Grants grants;
  private final SealedEntries entries;

  Titles(Members members, Epochs epochs, Grants grants, SealedEntries entries) {
    this.members = members;
    this.epochs = epochs;
    this.grants = grants;
    this.entries = entries;
  }

  /// @param prev hash of the sealed bytes before it, which it was signed upon
  public record Title(
      SealedEntries.StoredEntry entry,
      Optional<Hash> prev,
      List<Epochs.StoredEpoch> epochs,
      List<Grants.StoredGrant> grants) {
    public Title {
      epochs = List.copyOf(epochs);
      grants = List.copyOf(grants);
    }
  }

  /// By file; a file without a title is not in it.
  public Map<UUID, Title> of(SignedIn who, List<WorkList.Listed> files) {
    List<WorkList.Listed> titled =
        files.stream().filter(file -> file.titleSeq().isPresent()).toList();
    Places places = places(titled);
    List<KeyId> keys = members.keysOf(who.memberId()).stream().map(KeyId::of).toList();
    Map<UUID, List<Epochs.StoredEpoch>> statements = epochs.ofAll(places);
    Map<UUID, List<Grants.StoredGrant>> mine = grants.forKeysIn(places, keys);
    Map<UUID, SealedEntries.Linked> found = entries.at(places);
    Map<UUID, Title> titles = new HashMap<>();
    for (WorkList.Listed file : titled) {
      Optional.ofNullable(found.get(file.teamAudience()))
          .ifPresent(linked ->
              titles.put(
                  file.caseId(),
                  new Title(
                      linked.entry(),
                      linked.prev(),
                      statements.getOrDefault(file.teamAudience(), List.of()),
                      mine.getOrDefault(file.teamAudience(), List.of()))));
    }
    return titles;
  }

  private static Places places(List<WorkList.Listed> files) {
    List<Places.Place> places = new ArrayList<>();
    files.forEach(file ->
        places.add(
            new Places.Place(file.caseId(), file.teamAudience(), file.titleSeq().orElseThrow())));
    return new Places(places);
  }
}
