package nl.ruggensteun.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.KeyRegister;
import nl.ruggensteun.vault.Signed;

/// The directory (_adresboek_), every link of it verified: who may be trusted with what, judged by
/// position in the chain. Browsers verify the same by the same rules.
public final class DirectoryChain implements KeyRegister {
  final List<Hash> hashes;
  final Map<KeyId, ListedKey> keys;
  final Map<String, LineStatement> lines;

  /// Two coordinators are needed from the moment that there were two: otherwise one could revoke
  /// the other and add a friend.
  final boolean twoNeeded;

  private DirectoryChain(
      List<Hash> hashes,
      Map<KeyId, ListedKey> keys,
      Map<String, LineStatement> lines,
      boolean twoNeeded) {
    this.hashes = List.copyOf(hashes);
    this.keys = new LinkedHashMap<>(keys);
    this.lines = new LinkedHashMap<>(lines);
    this.twoNeeded = twoNeeded;
  }

  public static DirectoryRead read(List<DirectoryElement> elements) {
    if (elements.isEmpty()) {
      return new DirectoryRead.Refused(DirectoryRefused.WRONG_TYPE);
    }
    DirectoryRead read = begin(elements.getFirst());
    for (DirectoryElement element : elements.subList(1, elements.size())) {
      read = read.then(chain -> chain.add(element));
    }
    return read;
  }

  public static DirectoryRead begin(DirectoryElement genesis) {
    return DirectoryRules.begin(genesis);
  }

  public DirectoryRead add(DirectoryElement element) {
    return new DirectoryRules(this).judge(element);
  }

  public Hash team() {
    return hashes.getFirst();
  }

  public DirectoryHead head() {
    return new DirectoryHead(hashes.size() - 1, hashes.getLast());
  }

  @Override
  public boolean had(DirectoryHead head) {
    return head.position() < hashes.size() && hashes.get(head.position()).equals(head.hash());
  }

  @Override
  public Optional<KnownKey> valid(KeyId keyId) {
    return validAt(keyId, head().position());
  }

  @Override
  public Optional<KnownKey> validAt(KeyId keyId, int position) {
    return keyAt(keyId, position).map(MemberKey::known);
  }

  @Override
  public Optional<UUID> holder(KeyId keyId) {
    return key(keyId).map(listed -> listed.key().memberId());
  }

  public Optional<MemberKey> keyAt(KeyId keyId, int position) {
    return key(keyId).filter(listed -> listed.isValidAt(position)).map(ListedKey::key);
  }

  /// Also when it was revoked: a key id once given stays with its holder.
  public Optional<ListedKey> key(KeyId keyId) {
    return Optional.ofNullable(keys.get(keyId));
  }

  public List<ListedKey> keys() {
    return List.copyOf(keys.values());
  }

  public List<LineStatement> lines() {
    return List.copyOf(lines.values());
  }

  /// A head that a member of today signed, if it is one of this very chain.
  public Optional<Signed<SignedHead>> vouched(String jws) {
    return Claimed.read(jws, JwsType.DIRECTORY, SignedHead.class)
        .toOptional()
        .filter(claim -> claim.payload().team().equals(team()))
        .filter(claim -> had(claim.payload().directoryHead()))
        .flatMap(claim ->
            valid(claim.payload().signer()).flatMap(key -> claim.verifiedBy(key.verifyKey())));
  }

  static DirectoryChain begun(Hash genesis, MemberKey founder, List<LineStatement> lines) {
    Map<String, LineStatement> named = new LinkedHashMap<>();
    lines.forEach(line -> named.put(line.lineId(), line));
    Map<KeyId, ListedKey> first = Map.of(founder.keyId(), ListedKey.from(founder, 0));
    return new DirectoryChain(List.of(genesis), first, named, false);
  }

  /// One link longer, with the member's earlier key out.
  DirectoryChain withKey(Hash statement, MemberKey added) {
    Map<KeyId, ListedKey> next = new LinkedHashMap<>(keys);
    next.replaceAll((_, listed) ->
        listed.key().memberId().equals(added.memberId()) && !listed.isRevoked()
            ? listed.until(hashes.size())
            : listed);
    next.put(added.keyId(), ListedKey.from(added, hashes.size()));
    return new DirectoryChain(longer(statement), next, lines, twoNeeded || coordinators(next) > 1);
  }

  DirectoryChain withLine(Hash statement, LineStatement line) {
    Map<String, LineStatement> next = new LinkedHashMap<>(lines);
    next.put(line.lineId(), line);
    return new DirectoryChain(longer(statement), keys, next, twoNeeded);
  }

  DirectoryChain withoutKey(Hash statement, KeyId revoked) {
    Map<KeyId, ListedKey> next = new LinkedHashMap<>(keys);
    next.computeIfPresent(revoked, (_, listed) -> listed.until(hashes.size()));
    return new DirectoryChain(longer(statement), next, lines, twoNeeded);
  }

  private List<Hash> longer(Hash statement) {
    List<Hash> next = new ArrayList<>(hashes);
    next.add(statement);
    return next;
  }

  private static long coordinators(Map<KeyId, ListedKey> keys) {
    return keys.values().stream()
        .filter(listed -> !listed.isRevoked() && listed.key().is(MemberFunction.COORDINATOR))
        .count();
  }
}
