package nl.ruggensteun.intake;

import java.util.Objects;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.platform.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What keeps the door open for people (_poort_): a proof of work that counts once, and room on the
/// disk. Nobody's address is looked at, so that a whole council in one hall can come in.
@Component
class Gate {
  private final Proofs proofs;
  private final Load load;

  Gate(Proofs proofs, Load load) {
    this.proofs = proofs;
    this.load = load;
  }

  void check(@Nullable String proof, int bytes) {
    if (!load.hasRoomFor(bytes)) {
      throw new RefusedAct(new Refusal.TooMany());
    }
    if (!proofs.solved(proof)) {
      throw RefusedAct.invalid("proof", "not-solved");
    }
  }

  /// Uses the proof up, together with what it pays for.
  Write spending(@Nullable String proof) {
    return proofs.spending(Objects.requireNonNull(proof, "looked at before check()"));
  }

  /// Somebody who holds a room needs no proof, but the disk is the same.
  void checkRoom(int bytes) {
    if (!load.hasRoomFor(bytes)) {
      throw new RefusedAct(new Refusal.TooMany());
    }
  }
}
