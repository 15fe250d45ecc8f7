package nl.ruggensteun.casefile.web;

import java.util.List;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.Grants;

/// An audience as it goes to somebody who is on its list: all statements, and the own grants.
public record AudienceView(
    UUID audienceId, AudienceKind kind, List<EpochView> epochs, List<GrantView> grants) {

  public record EpochView(int n, String statement) {}

  public record GrantView(int n, String keyId, String sealed) {}

  public static AudienceView of(
      UUID audienceId,
      AudienceKind kind,
      List<Epochs.StoredEpoch> epochs,
      List<Grants.StoredGrant> grants) {
    return new AudienceView(
        audienceId,
        kind,
        epochs.stream().map(epoch -> new EpochView(epoch.n(), epoch.statement())).toList(),
        grants.stream()
            .filter(grant -> grant.audienceId().equals(audienceId))
            .map(grant ->
                new GrantView(grant.n(), grant.keyId(), Base64Url.encode(grant.sealed().bytes())))
            .toList());
  }
}
