package nl.ruggensteun.duty.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.duty.HandOver;
import nl.ruggensteun.duty.Turn;
import nl.ruggensteun.duty.plan.ProposalTerms;
import org.jspecify.annotations.Nullable;

/// What a coordinator fills in to ask for a proposal.
///
/// @param members who may stand on a roster
/// @param ready who of them can be woken
/// @param today what begins today has begun already
record ProposalForm(String lineId, Set<UUID> members, Set<UUID> ready, LocalDate today) {
  private static final int MOST_DAYS = 400;
  private static final int MOST_MEMBERS = 60;
  private static final int LEAST_SECONDS = 2;
  private static final int MOST_SECONDS = 300;

  record TermsBody(
      @Nullable String turn,
      @Nullable Integer weekday,
      @Nullable String at,
      @Nullable String from,
      @Nullable String until,
      @Nullable Boolean second,
      @Nullable List<@Nullable UUID> memberIds,
      @Nullable Integer seconds) {}

  ProposalTerms terms(TermsBody body) {
    return Form.read(form -> terms(form, body));
  }

  private Optional<ProposalTerms> terms(Form form, TermsBody body) {
    Optional<Turn> turn = form.known("turn", body.turn(), Turn::of);
    Optional<HandOver> handOver = RosterForm.handOver(form, body.weekday(), body.at());
    Optional<LocalDate> from = from(form, body.from());
    Optional<LocalDate> until = until(form, body.until(), from);
    List<UUID> takingPart = takingPart(form, body.memberIds());
    Optional<Integer> seconds = form.number("seconds", body.seconds(), LEAST_SECONDS, MOST_SECONDS);
    return form.together(() ->
        new ProposalTerms(
            lineId,
            turn.orElseThrow(),
            handOver.orElseThrow(),
            from.orElseThrow(),
            until.orElseThrow(),
            !Boolean.FALSE.equals(body.second()) && takingPart.size() > 1,
            takingPart,
            Duration.ofSeconds(seconds.orElseThrow())));
  }

  private Optional<LocalDate> from(Form form, @Nullable String value) {
    Optional<LocalDate> from = form.day("from", value);
    return from.filter(today::isBefore).isEmpty() && from.isPresent()
        ? form.wrong("from", "in-the-past")
        : from;
  }

  private static Optional<LocalDate> until(
      Form form, @Nullable String value, Optional<LocalDate> from) {
    Optional<LocalDate> until = form.day("until", value);
    if (until.isEmpty() || from.isEmpty()) {
      return until;
    }
    long days = ChronoUnit.DAYS.between(from.orElseThrow(), until.orElseThrow());
    if (days < 0) {
      return form.wrong("until", "ends-before");
    }
    return days < MOST_DAYS ? until : form.wrong("until", "too-many");
  }

  private List<UUID> takingPart(Form form, @Nullable List<@Nullable UUID> asked) {
    if (asked == null || asked.isEmpty() || asked.size() > MOST_MEMBERS) {
      form.wrong("memberIds", asked == null || asked.isEmpty() ? "required" : "too-many");
      return List.of();
    }
    List<UUID> takingPart = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      form.member("memberIds[" + i + "]", asked.get(i), members, ready).ifPresent(takingPart::add);
    }
    return takingPart.stream().distinct().toList();
  }
}
