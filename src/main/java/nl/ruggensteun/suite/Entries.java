package nl.ruggensteun.suite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.ruggensteun.access.DirectoryChain;
import nl.ruggensteun.access.ListedKey;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.Signed;
import nl.ruggensteun.vault.VerifyKey;
import tools.jackson.databind.JsonNode;

/// The entries of one audience under its last epoch: writing them, and opening them only where they
/// belong.
///
/// @param chain the epochs of the audience, of which the last is written to
public record Entries(EpochChain chain, Seed seed, DirectoryChain directory) {

  /// What somebody writes, before it has a place.
  public record Draft(EntryKind kind, Object body, Instant at) {}

  public byte[] seal(Draft draft, EntryPlace place, Author author, Suite suite) {
    AudiencePlace audience = chain.place();
    JsonNode body = Payload.MAPPER.valueToTree(draft.body());
    SignedEntry entry =
        new SignedEntry(
            audience.team(),
            audience.caseId(),
            audience.audienceId(),
            epoch().hash(),
            place.entryId(),
            place.seq(),
            place.prev(),
            draft.kind(),
            draft.at(),
            author.keyId(),
            directory.head(),
            body);
    String jws = author.key().sign(JwsType.ENTRY, entry);
    return suite.seal(Padding.pad(Bytes.ascii(jws)), epoch().payload().recipient());
  }

  public Opened<SignedEntry> open(byte[] sealed, EntryPlace place) {
    return Suite.open(sealed, seed)
        .then(padded -> Opened.orElse(Padding.unpad(padded), Distrust.PADDING))
        .then(Entries::read)
        .unless(claim -> misplaced(claim.payload(), place))
        .then(this::signed);
  }

  private static Opened<Claimed<SignedEntry>> read(byte[] jws) {
    return Opened.orElse(
        Claimed.read(new String(jws, US_ASCII), JwsType.ENTRY, SignedEntry.class).toOptional(),
        Distrust.WRONG_TYPE);
  }

  private Optional<Distrust> misplaced(SignedEntry entry, EntryPlace place) {
    AudiencePlace audience = chain.place();
    if (!entry.team().equals(audience.team())) {
      return Optional.of(Distrust.WRONG_TEAM);
    }
    if (!entry.caseId().equals(audience.caseId())
        || !entry.audienceId().equals(audience.audienceId())
        || !entry.entryId().equals(place.entryId())
        || !entry.epoch().equals(epoch().hash())) {
      return Optional.of(Distrust.WRONG_PLACE);
    }
    if (entry.seq() != place.seq() || !Objects.equals(entry.prev(), place.prev())) {
      return Optional.of(Distrust.WRONG_ORDER);
    }
    boolean older = entry.head().position() < epoch().payload().head().position();
    return older || !directory.had(entry.head())
        ? Optional.of(Distrust.UNKNOWN_HEAD)
        : Optional.empty();
  }

  private Opened<SignedEntry> signed(Claimed<SignedEntry> claim) {
    SignedEntry entry = claim.payload();
    Optional<VerifyKey> key = verifyKey(entry);
    if (key.isEmpty()) {
      return Opened.distrusted(Distrust.UNKNOWN_SIGNER);
    }
    if (claim.verifiedBy(key.get()).isEmpty()) {
      return Opened.distrusted(Distrust.BAD_SIGNATURE);
    }
    if (!entry.signer().isReporter()
        && directory.keyAt(entry.signer(), entry.head().position()).isEmpty()) {
      return Opened.distrusted(Distrust.REVOKED_SIGNER);
    }
    return epoch().payload().grants(entry.signer())
        ? Opened.trusted(entry)
        : Opened.distrusted(Distrust.NOT_A_GRANTEE);
  }

  private Optional<VerifyKey> verifyKey(SignedEntry entry) {
    return entry.signer().isReporter()
        ? chain.reporter().map(EpochStatement.ReporterKeys::verifyKey)
        : directory.key(entry.signer()).map(ListedKey::key).map(key -> key.verifyKey());
  }

  /// Nobody seals to an epoch that somebody can read who has left or lost the key.
  public boolean maySeal() {
    return epoch().payload().granteeIds().stream()
        .allMatch(id -> id.isReporter() || directory.valid(id).isPresent());
  }

  private Signed<EpochStatement> epoch() {
    return chain.last().orElseThrow();
  }
}
