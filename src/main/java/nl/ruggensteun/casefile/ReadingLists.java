package nl.ruggensteun.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Keeps the lists of readers equal to what was signed last: who came is put on, who went is taken
/// off and is served nothing any more.
@Component
class ReadingLists {
  private final Readers readers;
  private final Grants grants;
  private final AuditLog audit;

  ReadingLists(Readers readers, Grants grants, AuditLog audit) {
    this.readers = readers;
    this.grants = grants;
    this.audit = audit;
  }

  /// What a new statement changes in a list.
  record Change(Map<UUID, Member> come, Set<UUID> gone) {
    boolean none() {
      return come.isEmpty() && gone.isEmpty();
    }
  }

  /// What this statement would change.
  Change change(EpochStatement next, KnownKeys.Now keys) {
    List<Reader> before = readers.of(next.caseId(), next.audienceId());
    Map<UUID, Member> come = new HashMap<>();
    Set<UUID> gone = new HashSet<>(before.stream().map(Reader::memberId).toList());
    for (KeyId key : next.granteeIds()) {
      keys.member(key)
          .ifPresent(member -> {
            if (!gone.remove(member.memberId())) {
              come.put(member.memberId(), member);
            }
          });
    }
    return new Change(come, gone);
  }

  boolean isEmpty(UUID caseId, UUID audienceId) {
    return readers.of(caseId, audienceId).isEmpty();
  }

  /// Makes the list what the statement says and writes down who came and who went.
  void follow(EpochStatement next, KnownKeys.Now keys) {
    Change change = change(next, keys);
    List<Reader> before = readers.of(next.caseId(), next.audienceId());
    String by = next.signer().text();
    for (Reader reader : before) {
      if (change.gone().contains(reader.memberId())) {
        grants.deleteIn(next.caseId(), next.audienceId(), List.of(KeyId.of(reader.keyId())));
        record(next, "member.taken-out", by, reader.keyId());
      }
    }
    readers.remove(next.caseId(), next.audienceId(), change.gone());
    for (KeyId key : next.granteeIds()) {
      keys.member(key)
          .ifPresent(member ->
              readers.add(next.caseId(), next.audienceId(), member.memberId(), member.keyId()));
    }
    change.come().values().forEach(member -> record(next, "member.brought-in", by, member.keyId()));
  }

  private void record(EpochStatement next, String what, String by, UUID key) {
    audit.record(
        ChainId.ofCase(next.caseId()),
        new Act(what, by, Map.of("audience", next.audienceId().toString(), "key", key.toString())));
  }
}
