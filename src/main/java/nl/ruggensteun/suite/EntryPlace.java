package nl.ruggensteun.suite;

import java.util.UUID;
import nl.ruggensteun.vault.Hash;
import org.jspecify.annotations.Nullable;

/// Where an entry stands in its audience; what was signed must name the very place where it is
/// found.
///
/// @param prev hash of the sealed bytes before it
public record EntryPlace(UUID entryId, int seq, @Nullable Hash prev) {

  public static EntryPlace first(UUID entryId) {
    return new EntryPlace(entryId, 1, null);
  }

  /// The place after these bytes.
  public EntryPlace after(byte[] sealed, UUID next) {
    return new EntryPlace(next, seq + 1, Hash.of(sealed));
  }
}
