package nl.ruggensteun.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.ruggensteun.access.Directory;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.KeyRegister;
import org.springframework.stereotype.Component;

/// The directory as it stands at this moment. A wave of requests asks the same few things over and
/// over; what was found is remembered exactly until the directory grows, which each look checks.
@Component
public class KnownKeys {
  private final Directory directory;
  private final Members members;
  private final Lines lines;
  private final AtomicReference<Optional<Now>> known = new AtomicReference<>(Optional.empty());

  KnownKeys(Directory directory, Members members, Lines lines) {
    this.directory = directory;
    this.members = members;
    this.lines = lines;
  }

  /// Everything the directory says now; empty while there is no team.
  public Optional<Now> now() {
    return directory.head().map(this::at);
  }

  private Now at(DirectoryHead head) {
    Now now = known.get().filter(one -> one.head.equals(head)).orElseGet(() -> new Now(head));
    known.set(Optional.of(now));
    return now;
  }

  /// The directory up to one head. Only what was found is remembered, so that nobody can fill the
  /// memory by asking for what does not exist.
  public final class Now implements KeyRegister {
    private final DirectoryHead head;
    private final Map<KeyId, KnownKey> valid = new ConcurrentHashMap<>();
    private final Map<KeyAt, KnownKey> validAt = new ConcurrentHashMap<>();
    private final Map<KeyId, UUID> holders = new ConcurrentHashMap<>();
    private final Map<DirectoryHead, Boolean> heads = new ConcurrentHashMap<>();
    private final Map<UUID, Member> byKey = new ConcurrentHashMap<>();
    private final Map<String, LineStatement> byLine = new ConcurrentHashMap<>();
    private final Map<String, Boolean> open = new ConcurrentHashMap<>();

    private Now(DirectoryHead head) {
      this.head = head;
    }

    private record KeyAt(KeyId keyId, int position) {}

    @Override
    public Optional<KnownKey> valid(KeyId keyId) {
      return remembered(valid, keyId, () -> directory.valid(keyId));
    }

    @Override
    public Optional<KnownKey> validAt(KeyId keyId, int position) {
      return remembered(
          validAt, new KeyAt(keyId, position), () -> directory.validAt(keyId, position));
    }

    @Override
    public Optional<UUID> holder(KeyId keyId) {
      return remembered(holders, keyId, () -> directory.holder(keyId));
    }

    @Override
    public boolean had(DirectoryHead other) {
      return other.equals(head)
          || remembered(
                  heads, other, () -> directory.had(other) ? Optional.of(true) : Optional.empty())
              .isPresent();
    }

    /// Whose valid key this is.
    public Optional<Member> member(KeyId keyId) {
      return keyId.isReporter()
          ? Optional.empty()
          : remembered(byKey, keyId.uuid(), () -> members.byKey(keyId.uuid()))
              .filter(Member::valid);
    }

    /// Whether a line of the team belongs to this association.
    boolean hasAssociation(String association) {
      return lines.all().stream().anyMatch(line -> line.association().equals(association));
    }

    public Optional<LineStatement> line(String lineId) {
      return remembered(byLine, lineId, () -> lines.byId(lineId));
    }

    /// Whether requests are taken at all.
    public boolean isOpenForRequests() {
      return open.computeIfAbsent("open", any -> lines.isOpenForRequests());
    }

    private static <K, V> Optional<V> remembered(
        Map<K, V> memory, K what, Supplier<Optional<V>> look) {
      Optional<V> found = Optional.ofNullable(memory.get(what)).or(look);
      found.ifPresent(value -> memory.put(what, value));
      return found;
    }
  }
}
