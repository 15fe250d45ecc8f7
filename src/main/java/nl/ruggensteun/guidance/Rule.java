package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One rule (_regel_): what follows when its condition holds.
sealed interface Rule {
  Common common();

  /// What every rule has.
  ///
  /// @param when empty when it always holds
  record Common(String id, Optional<Condition> when, List<String> sources, Span span) {}

  /// From and until which day it holds (_looptijd_); what is over or still to come says so itself.
  record Span(
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      boolean saysExpired,
      boolean saysFuture) {
    boolean isExpired(LocalDate today) {
      return until.isPresent() && until.get().isBefore(today);
    }

    boolean isFuture(LocalDate today) {
      return from.isPresent() && from.get().isAfter(today);
    }

    boolean holdsOn(LocalDate today) {
      return !isExpired(today) && !isFuture(today);
    }
  }

  /// How strongly somebody is advised to do a thing, the strongest first.
  enum Level {
    MUST,
    SHOULD,
    CAN
  }

  /// One thing to do (_planstap_).
  ///
  /// @param who who does it, and `by` when: ids of the file's lists
  /// @param opens its place among those with which a plan opens, 1 before 2; empty when it can wait
  /// @param page the page that tells more
  record Step(
      Common common,
      Level level,
      BothLanguages text,
      BothLanguages reason,
      String who,
      String by,
      Optional<Integer> opens,
      Optional<String> page,
      Optional<Standing> law)
      implements Rule {
    boolean isPublic() {
      return law.isEmpty() || law.get().isPublic();
    }
  }

  /// No lighter than this outcome (_ondergrens_).
  ///
  /// @param otherwise whether it holds when no other does
  /// @param againHours after how many hours its question must be asked again
  record Floor(
      Common common,
      String outcome,
      BothLanguages reason,
      Optional<Integer> againHours,
      boolean otherwise)
      implements Rule {}

  /// Something to mind that changes no outcome (_aandachtspunt_).
  record Flag(Common common, BothLanguages text) implements Rule {}

  /// What is known of a statement on law (_juridische stand_). Until a jurist put a name and a date
  /// to it, it is a concept and for members only; what is merely heard of never becomes public.
  record Standing(
      Confidence confidence, Optional<String> reviewedBy, Optional<LocalDate> reviewedOn) {
    boolean isPublic() {
      return reviewedBy.isPresent() && reviewedOn.isPresent() && confidence.isFirm();
    }
  }
}
