package nl.ruggensteun.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.access.DirectoryChain;
import nl.ruggensteun.access.DirectoryElement;
import nl.ruggensteun.access.DirectoryRead;
import nl.ruggensteun.access.DirectoryRefused;
import nl.ruggensteun.access.DirectoryStatement;
import nl.ruggensteun.access.ListedKey;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.MemberKey;
import nl.ruggensteun.access.SignedHead;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;

/// A directory as a server hands it out. A reader believes nothing of it before it is checked
/// against what the reader knows: the name of the team, and the head seen before.
public record ReceivedDirectory(
    List<DirectoryElement> elements, Map<String, String> recipients, List<String> heads) {
  private static final Duration FRESH = Duration.ofDays(14);
  private static final Duration AHEAD = Duration.ofDays(1);

  public ReceivedDirectory {
    elements = List.copyOf(elements);
    recipients = Map.copyOf(recipients);
    heads = List.copyOf(heads);
  }

  /// What the reader knows beforehand. With a moment a member must have signed the head lately.
  public record Expected(Hash team, @Nullable DirectoryHead seen, @Nullable Instant freshAt) {
    public static Expected of(Hash team) {
      return new Expected(team, null, null);
    }
  }

  public Opened<DirectoryChain> verify(Expected expected) {
    return ofTeam(expected.team())
        .unless(chain -> refused(recipientsFit(chain), Distrust.WRONG_RECIPIENT))
        .unless(chain -> refused(continues(chain, expected), Distrust.OLDER_THAN_SEEN))
        .unless(chain -> refused(isFresh(chain, expected), Distrust.NOT_FRESH));
  }

  private static Optional<Distrust> refused(boolean good, Distrust otherwise) {
    return good ? Optional.empty() : Optional.of(otherwise);
  }

  private Opened<DirectoryChain> ofTeam(Hash team) {
    if (!elements.isEmpty() && isGenesis() && !genesis().equals(team)) {
      return Opened.distrusted(Distrust.WRONG_TEAM);
    }
    return switch (DirectoryChain.read(elements)) {
      case DirectoryRead.Accepted(DirectoryChain chain) -> Opened.trusted(chain);
      case DirectoryRead.Refused(DirectoryRefused reason) -> Opened.distrusted(said(reason));
    };
  }

  private boolean isGenesis() {
    String first = elements.getFirst().statement();
    return Claimed.read(first, JwsType.DIRECTORY, DirectoryStatement.Genesis.class)
        .toOptional()
        .isPresent();
  }

  private Hash genesis() {
    return Hash.of(elements.getFirst().statement());
  }

  private boolean recipientsFit(DirectoryChain chain) {
    return chain.keys().stream()
        .allMatch(listed ->
            recipient(listed.key().keyId())
                .map(
                    text -> isRecipient(text) && Hash.of(text).equals(listed.key().recipientHash()))
                .orElse(listed.isRevoked()));
  }

  private Optional<String> recipient(KeyId keyId) {
    return Optional.ofNullable(recipients.get(keyId.text()));
  }

  private static boolean isRecipient(String text) {
    return Bech32.decode("age1pq", text)
        .filter(key -> key.length == HybridKem.PUBLIC_KEY)
        .isPresent();
  }

  private static boolean continues(DirectoryChain chain, Expected expected) {
    DirectoryHead seen = expected.seen();
    return seen == null || chain.had(seen);
  }

  /// Somebody of today signed, in the last fourteen days, a head that covers the newest member.
  private boolean isFresh(DirectoryChain chain, Expected expected) {
    Instant now = expected.freshAt();
    return now == null
        || heads.stream()
            .flatMap(head -> chain.vouched(head).stream())
            .anyMatch(head -> counts(head.payload(), chain, now));
  }

  private static boolean counts(SignedHead head, DirectoryChain chain, Instant now) {
    boolean inTime = !head.at().isBefore(now.minus(FRESH)) && !head.at().isAfter(now.plus(AHEAD));
    int newest =
        chain.keys().stream()
            .filter(listed -> !listed.isRevoked())
            .mapToInt(ListedKey::addedAt)
            .max()
            .orElse(0);
    return inTime
        && head.position() >= newest
        && chain
            .keyAt(head.signer(), chain.head().position())
            .filter(ReceivedDirectory::mayVouch)
            .isPresent();
  }

  private static boolean mayVouch(MemberKey key) {
    return key.is(MemberFunction.COORDINATOR) || key.is(MemberFunction.CONFIDANT);
  }

  private static Distrust said(DirectoryRefused reason) {
    return switch (reason) {
      case WRONG_TYPE -> Distrust.WRONG_TYPE;
      case WRONG_TEAM -> Distrust.WRONG_TEAM;
      case BROKEN_CHAIN -> Distrust.BROKEN_CHAIN;
      case WRONG_SIGNER -> Distrust.WRONG_SIGNER;
      case BAD_SIGNATURE -> Distrust.BAD_SIGNATURE;
      case MISSING_COUNTERSIGNATURE -> Distrust.MISSING_COUNTERSIGNATURE;
      case WRONG_KEY -> Distrust.WRONG_KEY;
      case WRONG_LINE -> Distrust.WRONG_LINE;
    };
  }
}
