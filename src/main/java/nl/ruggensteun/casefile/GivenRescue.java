package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Checked;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SizeClass;
import nl.ruggensteun.vault.VaultRefused;
import org.jspecify.annotations.Nullable;

/// What a coordinator gives for a rescue (_redding_), still unchecked: for each list of readers a
/// signed consent and the own shares, sealed anew to the receiver.
public record GivenRescue(
    @Nullable UUID rescueId,
    @Nullable UUID caseId,
    @Nullable UUID receiver,
    @Nullable List<Part> parts) {

  public record Part(
      @Nullable UUID audienceId, @Nullable String consent, @Nullable List<Share> shares) {

    UUID audience() {
      return Optional.ofNullable(audienceId)
          .orElseThrow(() -> RefusedAct.invalid("parts.audienceId", "required"));
    }

    List<Share> given() {
      return shares == null ? List.of() : shares;
    }
  }

  public record Share(int n, @Nullable String sealed) {

    Ciphertext checked() {
      Checked<Ciphertext> form =
          Optional.ofNullable(sealed)
              .flatMap(Base64Url::decode)
              .map(bytes -> SealedForm.check(bytes, SizeClass.SHARE))
              .orElseGet(() -> Checked.refused(VaultRefused.NOT_SEALED));
      return RefusedAct.unlessRefused(form);
    }
  }

  UUID id() {
    return Optional.ofNullable(rescueId)
        .filter(id -> id.version() == 7)
        .orElseThrow(() -> RefusedAct.invalid("rescueId", "invalid"));
  }

  UUID file() {
    return Optional.ofNullable(caseId).orElseThrow(RefusedAct::notFound);
  }

  UUID receiverKey() {
    return Optional.ofNullable(receiver)
        .orElseThrow(() -> RefusedAct.invalid("receiver", "required"));
  }

  List<Part> given() {
    return parts == null ? List.of() : parts;
  }
}
