package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Map;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.vault.VaultRefused;

/// Why something about a file or request was not done.
public sealed interface Refusal {

  /// It does not exist, or it is not for whoever asks: the same answer.
  record NotFound() implements Refusal {}

  /// What was handed in is not in the form, or not signed by the right person.
  record NotSealed(VaultRefused reason) implements Refusal {}

  record Invalid(List<FieldError> errors) implements Refusal {
    public Invalid {
      errors = List.copyOf(errors);
    }

    public static Invalid field(String field, String code) {
      return new Invalid(List.of(new FieldError(field, code)));
    }
  }

  /// Things stand differently by now; look again and do it anew.
  record Conflict(String reason, Map<String, Object> facts) implements Refusal {
    public Conflict {
      facts = Map.copyOf(facts);
    }

    public static Conflict because(String reason) {
      return new Conflict(reason, Map.of());
    }
  }

  /// The team does not take requests by this door yet.
  record NotOpen() implements Refusal {}

  /// More than can be kept safely; the number still works.
  record TooMany() implements Refusal {}

  record TooLarge() implements Refusal {}

  /// What the vault refused because things moved on is a conflict; anything else is not in the
  /// form.
  static Refusal of(VaultRefused reason) {
    return switch (reason) {
      case BROKEN_CHAIN, UNKNOWN_HEAD, REVOKED_GRANTEE, WRONG_ORDER ->
          Conflict.because(reason.code());
      case NOT_SEALED,
          WRONG_TYPE,
          WRONG_TEAM,
          WRONG_PLACE,
          WRONG_REPORTER,
          WRONG_SIGNER,
          BAD_SIGNATURE,
          EXCLUDED_GRANTEE,
          WRONG_GRANTEE,
          WRONG_HOLDERS,
          EXCLUSION_LIFTED,
          WRONG_RECIPIENT,
          WRONG_GRANTS,
          WRONG_SHARES ->
          new NotSealed(reason);
    };
  }

  default Problem problem() {
    return switch (this) {
      case NotFound() -> Problem.of(ProblemCode.NOT_FOUND);
      case NotSealed(VaultRefused reason) ->
          Problem.of(ProblemCode.NOT_SEALED).with("reason", reason.code());
      case Invalid(List<FieldError> errors) -> Problem.invalid(errors);
      case Conflict(String reason, Map<String, Object> facts) ->
          new Problem(ProblemCode.CONFLICT, List.of(), facts).with("reason", reason);
      case NotOpen() -> Problem.of(ProblemCode.NOT_OPEN);
      case TooMany() -> Problem.of(ProblemCode.TOO_MANY);
      case TooLarge() -> Problem.of(ProblemCode.TOO_LARGE);
    };
  }
}
