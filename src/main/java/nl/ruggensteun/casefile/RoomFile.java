package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The file behind a person's own room (_het dossier achter een gesprek_), as far as that person
/// may know it. The caller knows that it is her, by her ten words.
@Component
public class RoomFile {
  private final JdbcClient jdbc;
  private final FileStores stores;
  private final EndOfFile end;
  private final RescueChains chains;
  private final FileRescues rescues;
  private final Surroundings around;

  RoomFile(
      JdbcClient jdbc,
      FileStores stores,
      EndOfFile end,
      RescueChains chains,
      FileRescues rescues,
      Surroundings around) {
    this.jdbc = jdbc;
    this.stores = stores;
    this.end = end;
    this.chains = chains;
    this.rescues = rescues;
    this.around = around;
  }

  public Optional<CaseFile> find(UUID caseId) {
    return ask(caseId, "");
  }

  /// The same, and nobody else changes it until the end of the transaction.
  public Optional<CaseFile> lock(UUID caseId) {
    return ask(caseId, " FOR UPDATE OF file");
  }

  /// The dates that run for her, never somebody else's, and not what the team keeps for itself.
  /// What is nobody's in particular is told to whoever the file began with: a partner in the same
  /// file learns nothing of it.
  public List<Commitment> commitments(Audience room) {
    boolean first = isFirst(room);
    return stores.commitments().of(room.caseId()).stream()
        .filter(one -> one.audienceId().map(room.audienceId()::equals).orElse(first))
        .filter(one -> isHers(one.kind()))
        .toList();
  }

  /// Whether anybody can read what she writes here; only a file can be rescued.
  public Readability readability(Audience room) {
    EpochChain chain = chains.of(room);
    if (chains.read(chain)) {
      return Readability.READ;
    }
    return find(room.caseId()).isPresent() && chains.rescuable(chain)
        ? Readability.RESCUABLE
        : Readability.UNREADABLE;
  }

  /// Help that was asked for this file (_herstel_) and is still under way.
  ///
  /// @param confirmed whether two coordinators gave access, so that it waits for a colleague
  public record Help(Instant askedAt, boolean confirmed) {}

  public Optional<Help> help(Audience room) {
    return rescues
        .runningOf(room.caseId())
        .map(rescue -> new Help(rescue.proposedAt(), rescue.isConfirmed()));
  }

  /// Since when a card lies ready for whoever is on duty.
  public Optional<Instant> wakeCardSince(Audience room) {
    return stores.wakeCards().of(room.caseId()).map(WakeCard::writtenAt);
  }

  /// Whether the file began with the person of this room.
  public boolean isFirst(Audience room) {
    return stores.audiences().of(room.caseId()).stream()
        .filter(one -> one.kind() == AudienceKind.SHARED)
        .map(Audience::audienceId)
        .findFirst()
        .filter(room.audienceId()::equals)
        .isPresent();
  }

  public List<Reader> readers(Audience room) {
    return stores.readers().of(room.caseId(), room.audienceId());
  }

  /// She ends the conversation: nothing more is written in it, and whoever is responsible rounds
  /// the file off.
  public void close(CaseFile.Open file, Audience room) {
    stores.audiences().closed(room, around.clock().instant());
    stores.commitments().add(around.dueNextNoon(file, CommitmentKind.OWN));
    record(file, "room.closed");
  }

  /// She comes back to it.
  public void reopen(CaseFile file, Audience room) {
    stores.audiences().closed(room, null);
    switch (file) {
      case CaseFile.Open open -> {
        stores
            .commitments()
            .add(around.dueNextNoon(open, CommitmentKind.CALL_BACK).about(room.audienceId()));
        record(open, "room.reopened");
      }
      case CaseFile.Closed closed -> end.reopenForReporter(closed);
    }
  }

  private void record(CaseFile file, String what) {
    around.audit().record(ChainId.ofCase(file.caseId()), Act.of(what, KeyId.REPORTER.text()));
    stores.lookers().tell(file.caseId());
  }

  private Optional<CaseFile> ask(UUID caseId, String lock) {
    return jdbc.sql(
            "SELECT "
                + CaseFiles.COLUMNS
                + " FROM casefile_file file WHERE file.case_id = ? AND file.state <> 'destroyed'"
                + lock)
        .param(caseId)
        .query(CaseFiles::read)
        .optional();
  }

  private static boolean isHers(CommitmentKind kind) {
    return switch (kind) {
      case CALL_BACK, PROSECUTION_REQUEST, AFTERCARE, HANDOVER_OWN_LINE, UNREAD_REPLY, APOLOGY ->
          true;
      case OWN, RESCUE, THINK_ALONG -> false;
    };
  }
}
