package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.Author;
import nl.ruggensteun.suite.Entries;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EntryPlace;
import nl.ruggensteun.suite.MadeEpoch;
import nl.ruggensteun.suite.Suite;
import nl.ruggensteun.vault.Hash;
import org.jspecify.annotations.Nullable;

/// An audience of a file (_kring_) in the hands of those who can read it: its last epoch, and the
/// end of the chain of entries to which the next one is bound.
final class SealedAudience {
  private final FictionalTeam team;
  private final Suite suite;
  private MadeEpoch epoch;
  private int seq;
  private @Nullable Hash last;

  SealedAudience(FictionalTeam team, Suite suite, MadeEpoch epoch) {
    this.team = team;
    this.suite = suite;
    this.epoch = epoch;
  }

  UUID id() {
    return epoch.chain().place().audienceId();
  }

  MadeEpoch epoch() {
    return epoch;
  }

  /// From here on the readers are others.
  void goOnWith(MadeEpoch next) {
    epoch = next;
  }

  /// Seals the next entry, in the form in which it is sent.
  Map<String, Object> write(EntryKind kind, Object words, Author author, Instant at) {
    EntryPlace place = new EntryPlace(suite.newId(at), seq + 1, last);
    byte[] sealed =
        new Entries(epoch.chain(), epoch.seed(), team.directory().chain())
            .seal(new Entries.Draft(kind, words, at), place, author, suite);
    seq = place.seq();
    last = Hash.of(sealed);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("audienceId", id());
    body.put("entryId", place.entryId());
    body.put("seq", seq);
    body.put("epochN", epoch.chain().epochs().size());
    body.put("sealed", Base64Url.encode(sealed));
    if (kind == EntryKind.TITLE) {
      body.put("isTitle", true);
    }
    return body;
  }

  /// An epoch in the form in which it is sent.
  static Map<String, Object> body(MadeEpoch made) {
    return Map.of(
        "statement",
        made.statement(),
        "grants",
        made.grants().stream()
            .map(grant ->
                Map.of("keyId", grant.keyId().text(), "sealed", Base64Url.encode(grant.sealed())))
            .toList(),
        "shares",
        made.shares().stream()
            .map(share ->
                Map.of(
                    "keyId",
                    share.keyId().text(),
                    "index",
                    share.index(),
                    "sealed",
                    Base64Url.encode(share.sealed())))
            .toList());
  }
}
