package nl.ruggensteun.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Secret;
import org.jspecify.annotations.Nullable;

/// A channel that a member wants to add, checked.
public record NewChannel(
    String kind, Secret<String> address, Secret<byte[]> p256dh, Secret<byte[]> auth) {

  /// What was filled in, or everything that is wrong with it.
  public sealed interface Read {
    record Good(NewChannel channel) implements Read {}

    record Wrong(List<FieldError> errors) implements Read {
      public Wrong {
        errors = List.copyOf(errors);
      }
    }
  }

  /// Reads what a member filled in.
  ///
  /// @param p256dh the browser's public key, for push only
  /// @param auth the secret shared with that browser, for push only
  public static Read read(
      @Nullable String kind,
      @Nullable String address,
      @Nullable String p256dh,
      @Nullable String auth) {
    List<FieldError> errors = new ArrayList<>();
    Optional<ChannelKind> known = kindOf(kind);
    if (known.isEmpty()) {
      errors.add(new FieldError("kind", "unknown"));
    }
    Optional<String> kept = Optional.empty();
    if (address == null || address.isBlank()) {
      errors.add(new FieldError("address", "required"));
    } else if (known.isPresent()) {
      kept = ChannelAddress.of(known.orElseThrow(), address);
      if (kept.isEmpty()) {
        errors.add(new FieldError("address", complaint(known.orElseThrow())));
      }
    }
    boolean push = known.filter(ChannelKind.PUSH::equals).isPresent();
    Optional<byte[]> key = push ? bytes("p256dh", p256dh, 65, errors) : Optional.of(new byte[0]);
    Optional<byte[]> secret = push ? bytes("auth", auth, 16, errors) : Optional.of(new byte[0]);
    return errors.isEmpty()
        ? new Read.Good(
            new NewChannel(
                known.orElseThrow().code(),
                Secret.of(kept.orElseThrow()),
                Secret.of(key.orElseThrow()),
                Secret.of(secret.orElseThrow())))
        : new Read.Wrong(errors);
  }

  private static String complaint(ChannelKind kind) {
    return switch (kind) {
      case VOICE, SMS -> "not-a-telephone-number";
      case MAIL -> "not-an-e-mail-address";
      case PUSH -> "unreadable";
    };
  }

  private static Optional<ChannelKind> kindOf(@Nullable String kind) {
    for (ChannelKind one : ChannelKind.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(kind)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> bytes(
      String field, @Nullable String text, int length, List<FieldError> errors) {
    Optional<byte[]> bytes =
        text == null
            ? Optional.empty()
            : Base64Url.decode(text).filter(decoded -> decoded.length == length);
    if (bytes.isEmpty()) {
      errors.add(new FieldError(field, text == null ? "required" : "unreadable"));
    }
    return bytes;
  }
}
