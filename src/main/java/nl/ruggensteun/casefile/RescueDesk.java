package nl.ruggensteun.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Shares;
import org.springframework.stereotype.Component;

/// What the people in a rescue get to see: coordinators that a file is in need and their own sealed
/// shares of it, the receiver what two of them gave her. Never a title or an entry.
@Component
public class RescueDesk {
  private final EndangeredFiles endangered;
  private final FileRescues rescues;
  private final RescueParts parts;
  private final Epochs epochs;
  private final Shares shares;
  private final WhoIsWho people;
  private final FileStores stores;
  private final Surroundings around;

  RescueDesk(
      EndangeredFiles endangered,
      FileRescues rescues,
      RescueParts parts,
      Epochs epochs,
      Shares shares,
      WhoIsWho people,
      FileStores stores,
      Surroundings around) {
    this.endangered = endangered;
    this.rescues = rescues;
    this.parts = parts;
    this.epochs = epochs;
    this.shares = shares;
    this.people = people;
    this.stores = stores;
    this.around = around;
  }

  /// @param stale whether what was given no longer fits, so that it has to begin anew
  public record Running(FileRescue rescue, boolean stale) {}

  public record InNeed(EndangeredFile file, Optional<Running> running) {}

  /// For coordinators the files in need; for whoever was asked what she can take over.
  public record Listed(List<InNeed> files, List<FileRescue> received) {
    public Listed {
      files = List.copyOf(files);
      received = List.copyOf(received);
    }
  }

  public Listed list(SignedIn who) {
    Map<UUID, FileRescue> running =
        rescues.running().stream().collect(Collectors.toMap(FileRescue::caseId, one -> one));
    List<InNeed> files =
        who.is(MemberFunction.COORDINATOR)
            ? endangered.seenBy(who.keyId()).stream()
                .map(file ->
                    new InNeed(
                        file, Optional.ofNullable(running.get(file.caseId())).map(this::running)))
                .toList()
            : List.of();
    return new Listed(files, received(who, running.values()));
  }

  /// What this member was asked to take over.
  public List<FileRescue> received(SignedIn who) {
    return received(who, rescues.running());
  }

  private Running running(FileRescue rescue) {
    return new Running(rescue, parts.areStale(rescue));
  }

  private static List<FileRescue> received(SignedIn who, Collection<FileRescue> running) {
    return running.stream()
        .filter(FileRescue::isConfirmed)
        .filter(rescue -> rescue.receiver().equals(who.keyId()))
        .toList();
  }

  /// A share of one epoch, and who holds or gave it.
  public record SealedShare(int n, String keyId, byte[] sealed) {}

  /// One list of readers with its signed statements.
  public record Opened(
      Audience audience,
      List<Epochs.StoredEpoch> epochs,
      List<SealedShare> shares,
      List<String> consents) {
    public Opened {
      epochs = List.copyOf(epochs);
      shares = List.copyOf(shares);
      consents = List.copyOf(consents);
    }
  }

  public record Material(UUID caseId, String lineId, String association, List<Opened> audiences) {
    public Material {
      audiences = List.copyOf(audiences);
    }
  }

  /// What a coordinator needs to give her part. Handing out shares is recorded.
  public Outcome<Material> forCoordinator(SignedIn who, UUID caseId) {
    return around
        .acts()
        .attempt(() -> {
          if (!who.is(MemberFunction.COORDINATOR)
              || endangered.find(caseId, who.keyId()).isEmpty()) {
            throw RefusedAct.notFound();
          }
          record(caseId, who);
          List<Shares.StoredShare> own =
              shares.forKeys(
                  caseId, people.members().keysOf(who.memberId()).stream().map(KeyId::of).toList());
          return material(
              caseId,
              audience ->
                  own.stream()
                      .filter(share -> share.audienceId().equals(audience.audienceId()))
                      .map(share ->
                          new SealedShare(share.n(), share.keyId(), share.sealed().bytes()))
                      .toList(),
              audience -> List.of());
        });
  }

  /// What the receiver needs to take it over.
  public Outcome<Material> forReceiver(SignedIn who, UUID rescueId) {
    return around
        .acts()
        .attempt(() -> {
          FileRescue rescue =
              rescues
                  .lock(rescueId)
                  .filter(FileRescue::isConfirmed)
                  .filter(one -> one.receiver().equals(who.keyId()))
                  .orElseThrow(RefusedAct::notFound);
          record(rescue.caseId(), who);
          List<FileRescues.Share> given = rescues.shares(rescue);
          List<FileRescues.Consent> consents = rescues.consents(rescue);
          return material(
              rescue.caseId(),
              audience ->
                  given.stream()
                      .filter(share -> share.audienceId().equals(audience.audienceId()))
                      .map(share ->
                          new SealedShare(share.n(), share.keyId().toString(), share.sealed()))
                      .toList(),
              audience ->
                  consents.stream()
                      .filter(one -> one.audienceId().equals(audience.audienceId()))
                      .map(FileRescues.Consent::statement)
                      .toList());
        });
  }

  private Material material(
      UUID caseId,
      Function<Audience, List<SealedShare>> sharesOf,
      Function<Audience, List<String>> consentsOf) {
    CaseFile file = stores.files().find(caseId).orElseThrow(RefusedAct::notFound);
    List<Opened> opened =
        stores.audiences().of(caseId).stream()
            .map(audience ->
                new Opened(
                    audience,
                    epochs.of(caseId, audience.audienceId()),
                    sharesOf.apply(audience),
                    consentsOf.apply(audience)))
            .filter(one -> !one.shares().isEmpty())
            .toList();
    return new Material(caseId, file.lineId(), file.association(), opened);
  }

  private void record(UUID caseId, SignedIn who) {
    around
        .audit()
        .record(
            ChainId.ofCase(caseId),
            new Act("rescue.shares-read", KeyId.of(who.keyId()).text(), Map.of()));
  }
}
