package nl.ruggensteun.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case file (_dossier_): who is responsible for somebody's request for support, and until when.
/// Of what it is about the server knows nothing.
public sealed interface CaseFile {
  UUID caseId();

  String lineId();

  /// The association it belongs to (_vereniging_).
  String association();

  /// Whether that member decides about it, or did until it was closed.
  boolean isResponsible(UUID memberId);

  /// A file that somebody works on: it always has an owner, a stand-in and a next date.
  ///
  /// @param aftercare whether it is in the last stage before closing (_nazorg_)
  /// @param missed calls in a row that did not reach the reporter
  record Open(
      UUID caseId,
      String lineId,
      String association,
      boolean aftercare,
      UUID owner,
      UUID standIn,
      Instant nextAt,
      int missed)
      implements CaseFile {

    @Override
    public boolean isResponsible(UUID memberId) {
      return owner.equals(memberId) || standIn.equals(memberId);
    }

    Set<UUID> responsible() {
      return Set.of(owner, standIn);
    }
  }

  /// A closed file; it can be opened again until the day of its destruction.
  record Closed(
      UUID caseId,
      String lineId,
      String association,
      @Nullable UUID owner,
      @Nullable UUID standIn,
      LocalDate destroyOn)
      implements CaseFile {

    @Override
    public boolean isResponsible(UUID memberId) {
      return responsible().contains(memberId);
    }

    Set<UUID> responsible() {
      return Stream.of(Optional.ofNullable(owner), Optional.ofNullable(standIn))
          .flatMap(Optional::stream)
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
