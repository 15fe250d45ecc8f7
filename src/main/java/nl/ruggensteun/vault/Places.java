package nl.ruggensteun.vault;

import java.util.List;
import java.util.UUID;

/// Entries in several files, to be fetched at once.
public record Places(List<Place> all) {
  public Places {
    all = List.copyOf(all);
  }

  public record Place(UUID caseId, UUID audienceId, int seq) {}

  String[] cases() {
    return all.stream().map(place -> place.caseId().toString()).toArray(String[]::new);
  }

  String[] audiences() {
    return all.stream().map(place -> place.audienceId().toString()).toArray(String[]::new);
  }

  int[] seqs() {
    return all.stream().mapToInt(Place::seq).toArray();
  }
}
