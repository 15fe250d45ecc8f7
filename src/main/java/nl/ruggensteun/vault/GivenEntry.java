package nl.ruggensteun.vault;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as a browser sends it, still unchecked.
///
/// @param epochN the epoch it was sealed to; needed when another one may have begun meanwhile
/// @param title whether this is the file's title from now on
public record GivenEntry(
    @Nullable UUID audienceId,
    @Nullable UUID entryId,
    int seq,
    @Nullable Integer epochN,
    @Nullable String sealed,
    @Nullable Boolean title) {

  /// The same with its form checked.
  public Checked<SealedEntries.NewEntry> read(UUID caseId, UUID audience) {
    byte[] bytes = Optional.ofNullable(sealed).flatMap(Base64Url::decode).orElse(new byte[0]);
    if (entryId == null || entryId.version() != 7 || seq < 1) {
      return Checked.refused(VaultRefused.NOT_SEALED);
    }
    UUID id = entryId;
    int epoch = epochN == null ? 1 : epochN;
    return SealedForm.check(bytes, SizeClass.ENTRY)
        .then(form ->
            Checked.accepted(new SealedEntries.NewEntry(caseId, audience, id, seq, epoch, form)));
  }

  public boolean isTitle() {
    return Boolean.TRUE.equals(title);
  }
}
