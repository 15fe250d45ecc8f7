package nl.ruggensteun.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.VerifyKey;
import org.jspecify.annotations.Nullable;

/// A new audience as a browser sends it, still unchecked.
///
/// @param locator with `authKey`: the room of a person who has ten words
/// @param spokenAloud whether those words were read to her over the telephone
public record GivenAudience(
    @Nullable UUID audienceId,
    @Nullable String kind,
    @Nullable GivenEpoch epoch,
    @Nullable String locator,
    @Nullable String authKey,
    @Nullable String hears,
    @Nullable Boolean spokenAloud) {
  private static final Pattern LOCATOR = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

  UUID id() {
    if (audienceId == null || audienceId.version() != 7) {
      throw RefusedAct.invalid("audienceId", "invalid");
    }
    return audienceId;
  }

  AudienceKind audienceKind() {
    String asked = kind == null ? "SHARED" : kind.toUpperCase(Locale.ROOT);
    return Stream.of(AudienceKind.values())
        .filter(one -> one.name().equals(asked))
        .findFirst()
        .orElseThrow(() -> RefusedAct.invalid("kind", "invalid"));
  }

  GivenEpoch firstEpoch() {
    if (epoch == null) {
      throw RefusedAct.invalid("epoch", "required");
    }
    return epoch;
  }

  /// Ten words lead to a person's own room and to nothing else.
  Optional<Audiences.RoomKey> room() {
    if (locator == null && authKey == null) {
      return Optional.empty();
    }
    if (audienceKind() != AudienceKind.SHARED) {
      throw RefusedAct.invalid("locator", "only-for-a-room");
    }
    return Optional.of(roomKey(locator, authKey, hears, Boolean.TRUE.equals(spokenAloud)));
  }

  /// The way into a room, checked for its form.
  public static Audiences.RoomKey roomKey(
      @Nullable String locator,
      @Nullable String authKey,
      @Nullable String hears,
      boolean spokenAloud) {
    if (!isLocator(locator)) {
      throw RefusedAct.invalid("locator", "invalid");
    }
    return new Audiences.RoomKey(
        locator == null ? "" : locator, verifyKey(authKey), hearsBy(hears), spokenAloud);
  }

  public static boolean isLocator(@Nullable String locator) {
    return locator != null && LOCATOR.matcher(locator).matches();
  }

  private static VerifyKey verifyKey(@Nullable String text) {
    try {
      return new VerifyKey(text == null ? "" : text);
    } catch (IllegalArgumentException malformed) {
      throw RefusedAct.invalid("authKey", "invalid");
    }
  }

  private static Hears hearsBy(@Nullable String text) {
    try {
      return text == null ? Hears.CALL : Hears.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw RefusedAct.invalid("hears", "invalid");
    }
  }
}
