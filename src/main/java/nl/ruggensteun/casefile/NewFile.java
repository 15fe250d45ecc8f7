package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.vault.GivenEntry;

/// A file that a confidant is about to open.
///
/// @param homeLine the line that the person's office belongs to, when it is known
public record NewFile(
    UUID caseId,
    GivenAudience team,
    List<GivenAudience> rooms,
    List<GivenEntry> entries,
    UUID standIn,
    GivenCommitment commitment,
    Optional<String> homeLine,
    Optional<Wish> wish) {
  public NewFile {
    rooms = List.copyOf(rooms);
    entries = List.copyOf(entries);
  }
}
