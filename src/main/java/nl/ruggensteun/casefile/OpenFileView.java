package nl.ruggensteun.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.audit.RecordedAct;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looking into a file (_inzien_): what its reader may know, with the keys to what was sealed for
/// her. Looking is recorded, or nothing is shown.
@Component
public class OpenFileView {
  private final JdbcClient jdbc;
  private final ReaderOfFile readers;
  private final FileStores stores;
  private final Epochs epochs;
  private final Grants grants;
  private final WhoIsWho people;
  private final FileRescues rescues;
  private final ReadWakeCard cards;
  private final Surroundings around;

  OpenFileView(
      JdbcClient jdbc,
      ReaderOfFile readers,
      FileStores stores,
      Epochs epochs,
      Grants grants,
      WhoIsWho people,
      FileRescues rescues,
      ReadWakeCard cards,
      Surroundings around) {
    this.jdbc = jdbc;
    this.readers = readers;
    this.stores = stores;
    this.epochs = epochs;
    this.grants = grants;
    this.people = people;
    this.rescues = rescues;
    this.cards = cards;
    this.around = around;
  }

  /// An audience with its statements and the reader's own grants.
  public record Opened(
      Audience audience, List<Epochs.StoredEpoch> epochs, List<Grants.StoredGrant> grants) {
    public Opened {
      epochs = List.copyOf(epochs);
      grants = List.copyOf(grants);
    }
  }

  /// Moments that are not part of what a file is.
  public record Times(Instant openedAt, @Nullable Instant closedAt) {}

  /// @param commitments for somebody who is only consulted the own promise to answer, no other date
  /// @param team who works on it and on which list; empty for somebody who is only consulted
  public record View(
      CaseFile file,
      String wish,
      Times times,
      List<Opened> audiences,
      List<Commitment> commitments,
      List<Reader> team,
      List<Consent> consents,
      List<RecordedAct> accessLog,
      Optional<FileRescue> rescue,
      Optional<SealedWakeCard> wakeCard) {

    /// Whether the reader only thinks along.
    public boolean consulted() {
      return team.isEmpty();
    }
  }

  public Outcome<View> look(SignedIn who, UUID caseId) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile file = readers.find(caseId, who.memberId()).orElseThrow(RefusedAct::notFound);
          around
              .audit()
              .record(
                  ChainId.ofCase(caseId),
                  new Act("file.seen", KeyId.of(who.keyId()).text(), Map.of()));
          return view(who, file);
        });
  }

  private View view(SignedIn who, CaseFile file) {
    UUID caseId = file.caseId();
    List<Reader> all = stores.readers().of(caseId);
    Set<UUID> mine =
        all.stream()
            .filter(reader -> reader.memberId().equals(who.memberId()))
            .map(Reader::audienceId)
            .collect(Collectors.toSet());
    List<Audience> audiences = stores.audiences().of(caseId);
    boolean onTheTeam =
        audiences.stream()
            .anyMatch(one -> one.kind() == AudienceKind.TEAM && mine.contains(one.audienceId()));
    return new View(
        file,
        wish(caseId),
        times(caseId),
        audiences.stream()
            .filter(one -> mine.contains(one.audienceId()))
            .map(one -> opened(who, one))
            .toList(),
        stores.commitments().of(caseId).stream()
            .filter(one -> onTheTeam || one.memberId().filter(who.memberId()::equals).isPresent())
            .toList(),
        onTheTeam ? all : List.of(),
        onTheTeam ? stores.consents().of(caseId) : List.of(),
        onTheTeam ? around.audit().of(ChainId.ofCase(caseId)) : List.of(),
        onTheTeam ? rescues.runningOf(caseId) : Optional.empty(),
        onTheTeam ? cards.inFile(who, caseId) : Optional.empty());
  }

  private Opened opened(SignedIn who, Audience audience) {
    List<KeyId> keys = people.members().keysOf(who.memberId()).stream().map(KeyId::of).toList();
    return new Opened(
        audience,
        epochs.of(audience.caseId(), audience.audienceId()),
        grants.forKeys(audience.caseId(), keys));
  }

  private String wish(UUID caseId) {
    return jdbc.sql("SELECT coalesce(wish, '') FROM casefile_file WHERE case_id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }

  private Times times(UUID caseId) {
    return jdbc.sql("SELECT opened_at, closed_at FROM casefile_file WHERE case_id = ?")
        .param(caseId)
        .query((row, index) -> {
          Timestamp closed = row.getTimestamp("closed_at");
          return new Times(
              row.getTimestamp("opened_at").toInstant(),
              closed == null ? null : closed.toInstant());
        })
        .single();
  }
}
