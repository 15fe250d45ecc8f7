package nl.ruggensteun.casefile.web;

import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.vault.SealedEntries;

/// An entry as it goes to a browser that can open it.
public record EntryView(
    UUID entryId,
    UUID audienceId,
    int seq,
    int epochN,
    String signer,
    String addedAt,
    String sealed) {

  public static EntryView of(SealedEntries.StoredEntry entry) {
    return new EntryView(
        entry.entryId(),
        entry.audienceId(),
        entry.seq(),
        entry.epochN(),
        entry.signer(),
        Moments.of(entry.addedAt()),
        Base64Url.encode(entry.sealed().bytes()));
  }
}
