package nl.ruggensteun.office;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is rung for a message to an owner off duty (_regel voor antwoorden_): a coordinator sets it
/// per line.
public enum ReplyRule {
  /// The owner is rung when she is back, or when the day begins.
  WAIT,
  /// The owner is rung at once.
  OWNER,
  /// Whoever has duty is rung, where the reporter agreed that duty may know; otherwise the owner.
  DUTY;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReplyRule> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
