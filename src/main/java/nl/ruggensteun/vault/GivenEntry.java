package nl.ruggensteun.vault;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import org.jspecify.annotations.Nullable;

/// An entry as a browser sends it, still unchecked.
///
/// @param epochN the epoch it was sealed to: only the browser knows, so it always says so
/// @param isTitle whether this is the file's title from now on
public record GivenEntry(
    @Nullable UUID audienceId,
    @Nullable UUID entryId,
    int seq,
    @Nullable Integer epochN,
    @Nullable String sealed,
    @Nullable Boolean isTitle) {

  /// The same with its form checked.
  public Checked<SealedEntries.NewEntry> read(UUID caseId, UUID audience, int epoch) {
    byte[] bytes = Optional.ofNullable(sealed).flatMap(Base64Url::decode).orElse(new byte[0]);
    if (entryId == null || entryId.version() != 7 || seq < 1) {
      return Checked.refused(VaultRefused.NOT_SEALED);
    }
    UUID id = entryId;
    return SealedForm.check(bytes, SizeClass.ENTRY)
        .then(form ->
            Checked.accepted(new SealedEntries.NewEntry(caseId, audience, id, seq, epoch, form)));
  }

  /// Whether this is to be shown as the title.
  public boolean titles() {
    return Boolean.TRUE.equals(isTitle);
  }
}
