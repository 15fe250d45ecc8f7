package nl.ruggensteun.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.Hears;
import nl.ruggensteun.casefile.Wish;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.VerifyKey;
import org.jspecify.annotations.Nullable;

/// A request as a browser sends it, still unchecked. What somebody typed is only in the two sealed
/// entries: the card and the story, both always there, so that sizes tell nothing.
public record GivenRequest(
    @Nullable UUID requestId,
    @Nullable String kind,
    @Nullable UUID audienceId,
    @Nullable String locator,
    @Nullable String authKey,
    @Nullable List<String> lineIds,
    @Nullable String wish,
    @Nullable String hears,
    @Nullable GivenEpoch epoch,
    @Nullable List<GivenEntry> entries,
    @Nullable String proof) {
  private static final int LONGEST_ENTRY = 350_000;

  /// The fields that are not sealed, once they are right.
  record Checked(
      UUID requestId,
      RequestKind kind,
      UUID audienceId,
      String locator,
      VerifyKey authKey,
      List<String> lineIds,
      Optional<Wish> wish,
      Hears hears,
      GivenEpoch epoch,
      List<GivenEntry> entries) {}

  /// Everything that is wrong, at once.
  List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    check(isId(requestId), "requestId", errors);
    check(isId(audienceId), "audienceId", errors);
    check(oneOf(RequestKind.class, kind).isPresent(), "kind", errors);
    check(GivenAudience.isLocator(locator), "locator", errors);
    check(verifyKey().isPresent(), "authKey", errors);
    check(lineIds != null && !lineIds.isEmpty() && lineIds.size() <= 8, "lineIds", errors);
    check(wish == null || oneOf(Wish.class, wish).filter(this::fits).isPresent(), "wish", errors);
    check(hears == null || oneOf(Hears.class, hears).isPresent(), "hears", errors);
    check(epoch != null, "epoch", errors);
    check(hasCardAndStory(), "entries", errors);
    check(sealedToFirstEpoch(), "entries.epochN", errors);
    return errors;
  }

  Checked checked() {
    return new Checked(
        needed(requestId),
        oneOf(RequestKind.class, kind).orElseThrow(),
        needed(audienceId),
        needed(locator),
        verifyKey().orElseThrow(),
        List.copyOf(needed(lineIds)),
        oneOf(Wish.class, wish),
        oneOf(Hears.class, hears).orElse(Hears.CALL),
        needed(epoch),
        List.copyOf(needed(entries)));
  }

  boolean isTooLarge() {
    return entries != null
        && entries.stream()
            .map(GivenEntry::sealed)
            .anyMatch(sealed -> sealed != null && sealed.length() > LONGEST_ENTRY);
  }

  /// What makes two sendings the same: everything but the proof, which may be computed anew.
  byte[] hash() {
    return Sha256.of(
        Stream.of(
                requestId, kind, audienceId, locator, authKey, lineIds, wish, hears, epoch, entries)
            .map(String::valueOf)
            .collect(Collectors.joining("\n", "\n", "")));
  }

  private boolean hasCardAndStory() {
    return entries != null
        && entries.size() == 2
        && entries.get(0).seq() == 1
        && entries.get(1).seq() == 2;
  }

  /// Whoever asks for a call, or worries about somebody, never waits for a working day.
  private boolean fits(Wish soon) {
    return soon != Wish.UNHURRIED
        || oneOf(RequestKind.class, kind).filter(RequestKind.WRITTEN::equals).isPresent();
  }

  /// The epoch that comes with the request is the only one there is yet.
  private boolean sealedToFirstEpoch() {
    return entries == null || entries.stream().allMatch(entry -> Objects.equals(entry.epochN(), 1));
  }

  private Optional<VerifyKey> verifyKey() {
    try {
      return Optional.of(new VerifyKey(authKey == null ? "" : authKey));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isId(@Nullable UUID id) {
    return id != null && id.version() == 7;
  }

  private static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, @Nullable String code) {
    return Stream.of(type.getEnumConstants())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }

  private static void check(boolean right, String field, List<FieldError> errors) {
    if (!right) {
      errors.add(new FieldError(field, "invalid"));
    }
  }

  private static <T> T needed(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("looked at before errors()");
    }
    return value;
  }
}
