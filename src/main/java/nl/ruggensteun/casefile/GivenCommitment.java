package nl.ruggensteun.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.FieldError;
import org.jspecify.annotations.Nullable;

/// A commitment as a browser sends it, still unchecked.
public record GivenCommitment(
    @Nullable UUID commitmentId,
    @Nullable String kind,
    @Nullable Instant dueAt,
    @Nullable UUID audienceId) {
  private static final Duration LONGEST = Duration.ofDays(2 * 366);

  /// What is wrong with it, all at once.
  List<FieldError> errors(String field, Instant now) {
    List<FieldError> errors = new ArrayList<>();
    if (commitmentId == null || commitmentId.version() != 7) {
      errors.add(new FieldError(field + ".commitmentId", "invalid"));
    }
    if (planned().isEmpty()) {
      errors.add(new FieldError(field + ".kind", "invalid"));
    }
    wrongDate(dueAt, now).ifPresent(code -> errors.add(new FieldError(field + ".dueAt", code)));
    return errors;
  }

  /// What is wrong with a date, if anything: it is ahead, not further than two years, and rounded.
  static Optional<String> wrongDate(@Nullable Instant dueAt, Instant now) {
    if (dueAt == null) {
      return Optional.of("required");
    }
    if (!RoundedTime.isRounded(dueAt)) {
      return Optional.of("not-rounded");
    }
    return dueAt.isBefore(now) || dueAt.isAfter(now.plus(LONGEST))
        ? Optional.of("not-ahead")
        : Optional.empty();
  }

  /// The commitment, once there are no errors.
  Commitment checked(CaseFile file, Instant now) {
    if (commitmentId == null || dueAt == null || !errors("commitment", now).isEmpty()) {
      throw new RefusedAct(new Refusal.Invalid(errors("commitment", now)));
    }
    Commitment commitment =
        Commitment.of(file.caseId(), commitmentId, planned().orElseThrow(), file.lineId(), dueAt);
    return audienceId == null ? commitment : commitment.about(audienceId);
  }

  private Optional<CommitmentKind> planned() {
    try {
      return Optional.ofNullable(kind)
          .map(CommitmentKind::of)
          .filter(CommitmentKind::plannedByPeople);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
