package nl.ruggensteun.casefile;

import nl.ruggensteun.vault.Checked;
import nl.ruggensteun.vault.VaultRefused;

/// Carries a refusal out of the middle of a transaction, so that nothing of it is kept. Only [Acts]
/// catches it: everybody else sees an [Outcome].
public final class RefusedAct extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal why;

  public RefusedAct(Refusal why) {
    super(why.getClass().getSimpleName(), null, false, false);
    this.why = why;
  }

  Refusal why() {
    return why;
  }

  public static RefusedAct notFound() {
    return new RefusedAct(new Refusal.NotFound());
  }

  public static RefusedAct conflict(String reason) {
    return new RefusedAct(Refusal.Conflict.because(reason));
  }

  public static RefusedAct invalid(String field, String code) {
    return new RefusedAct(Refusal.Invalid.field(field, code));
  }

  /// What the vault accepted, or the end of this act.
  public static <T> T unlessRefused(Checked<T> checked) {
    return switch (checked) {
      case Checked.Accepted<T>(T value) -> value;
      case Checked.Refused<T>(VaultRefused reason) -> throw new RefusedAct(Refusal.of(reason));
    };
  }
}
