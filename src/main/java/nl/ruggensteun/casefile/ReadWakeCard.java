package nl.ruggensteun.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.SealedEntries;
import org.springframework.stereotype.Component;

/// Reading wake cards: by the team in the file, and by whoever is on duty. Which lines somebody has
/// duty for is the caller's to know; whom a card was sealed to and whether the reporter still
/// agrees is looked at here.
@Component
public class ReadWakeCard {
  private final FileStores stores;
  private final WhoIsWho people;
  private final Epochs epochs;
  private final Grants grants;
  private final SealedEntries entries;
  private final Surroundings around;

  ReadWakeCard(
      FileStores stores,
      WhoIsWho people,
      Epochs epochs,
      Grants grants,
      SealedEntries entries,
      Surroundings around) {
    this.stores = stores;
    this.people = people;
    this.epochs = epochs;
    this.grants = grants;
    this.entries = entries;
    this.around = around;
  }

  /// A card as whoever is on duty gets it.
  ///
  /// @param owner who is responsible, to be called in the morning
  /// @param room in which the reporter writes, when she has one
  public record OnDuty(
      SealedWakeCard sealed,
      String lineId,
      UUID owner,
      UUID standIn,
      Naming shownAs,
      Optional<UUID> room) {}

  /// All cards of these lines that were sealed to her. That she read them is recorded in each file,
  /// or nothing is shown.
  public Outcome<List<OnDuty>> onDuty(SignedIn who, Collection<String> lines) {
    return around
        .acts()
        .attempt(() -> {
          List<OnDuty> mine = readable(who, lines);
          mine.forEach(card ->
              around
                  .audit()
                  .record(
                      ChainId.ofCase(card.sealed().card().caseId()),
                      Act.of("card.read", KeyId.of(who.keyId()).text())));
          return mine;
        });
  }

  /// A card that lies ready, without its words.
  ///
  /// @param name another name is another card
  /// @param owner who is responsible
  public record Lying(UUID name, UUID caseId, String lineId, UUID owner, UUID standIn) {}

  /// Which there are for her to read; a list is not a reading.
  public List<Lying> list(SignedIn who, Collection<String> lines) {
    return readable(who, lines).stream()
        .map(card ->
            new Lying(
                card.sealed().card().audienceId(),
                card.sealed().card().caseId(),
                card.lineId(),
                card.owner(),
                card.standIn()))
        .toList();
  }

  /// Who can open the card that lies ready for this file, as long as its reporter agrees.
  Set<UUID> sealedTo(CaseFile.Open file) {
    return stores
        .wakeCards()
        .of(file.caseId())
        .filter(card -> stores.consents().dutyMayKnow(file))
        .map(card -> grants.holders(file.caseId(), card.audienceId()))
        .orElse(Set.of())
        .stream()
        .flatMap(key -> people.members().byKey(key.uuid()).stream())
        .map(Member::memberId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// As the team of the file sees it.
  Optional<SealedWakeCard> inFile(SignedIn who, UUID caseId) {
    return stores.wakeCards().of(caseId).map(card -> sealed(who, card));
  }

  private List<OnDuty> readable(SignedIn who, Collection<String> lines) {
    return stores.wakeCards().ofLines(lines).stream()
        .flatMap(card -> onDuty(who, card).stream())
        .toList();
  }

  private Optional<OnDuty> onDuty(SignedIn who, WakeCard card) {
    SealedWakeCard sealed = sealed(who, card);
    return stores
        .files()
        .find(card.caseId())
        .filter(file -> sealed.opens() && stores.consents().dutyMayKnow(file))
        .flatMap(file ->
            switch (file) {
              case CaseFile.Open open -> Optional.of(open);
              case CaseFile.Closed closed -> Optional.<CaseFile.Open>empty();
            })
        .map(open ->
            new OnDuty(
                sealed,
                open.lineId(),
                open.owner(),
                open.standIn(),
                shownAs(open.owner()),
                room(open.caseId())));
  }

  /// Whom the file began with.
  private Optional<UUID> room(UUID caseId) {
    return stores.audiences().of(caseId).stream()
        .filter(audience -> audience.kind() == AudienceKind.SHARED)
        .map(Audience::audienceId)
        .findFirst();
  }

  private Naming shownAs(UUID owner) {
    return people.members().active(owner).map(Member::shownAs).orElse(new Naming("", ""));
  }

  private SealedWakeCard sealed(SignedIn who, WakeCard card) {
    List<KeyId> keys = people.members().keysOf(who.memberId()).stream().map(KeyId::of).toList();
    return new SealedWakeCard(
        card,
        epochs.of(card.caseId(), card.audienceId()),
        grants.forKeys(card.caseId(), keys).stream()
            .filter(grant -> grant.audienceId().equals(card.audienceId()))
            .toList(),
        entries.after(card.caseId(), card.audienceId(), 0));
  }
}
