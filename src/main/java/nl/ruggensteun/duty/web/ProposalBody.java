package nl.ruggensteun.duty.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.plan.Proposal;
import nl.ruggensteun.duty.plan.ProposalTerms;
import org.jspecify.annotations.Nullable;

/// A proposal as it goes over the wire.
///
/// @param waiting while another proposal is looked for first
/// @param better how often a better one was found
/// @param judged once it can be accepted
record ProposalBody(
    UUID id,
    String state,
    Instant askedAt,
    TermsBody terms,
    boolean waiting,
    long elapsedSeconds,
    int points,
    int better,
    @Nullable JudgedBody judged,
    List<ShiftBody> shifts) {

  record TermsBody(
      String turn,
      int weekday,
      String at,
      LocalDate from,
      LocalDate until,
      boolean second,
      List<UUID> memberIds,
      long seconds) {
    static TermsBody of(ProposalTerms terms) {
      return new TermsBody(
          terms.turn().code(),
          terms.handOver().weekday().getValue(),
          terms.handOver().at().toString(),
          terms.from(),
          terms.until(),
          terms.second(),
          terms.members(),
          terms.limit().toSeconds());
    }
  }

  record ShiftBody(UUID id, String rank, PersonBody member, Instant from, Instant until) {
    static ShiftBody of(SingleShift shift, Names names) {
      return new ShiftBody(
          shift.shiftId(),
          shift.rank().code(),
          JudgedBody.person(shift.memberId(), names),
          shift.span().from(),
          shift.span().until());
    }
  }

  static ProposalBody head(Proposal proposal, Instant now) {
    return of(proposal, now, null, List.of());
  }

  static ProposalBody of(
      Proposal proposal, Instant now, @Nullable JudgedBody judged, List<ShiftBody> shifts) {
    Instant end = proposal.endedAt().orElse(now);
    long elapsed =
        proposal.progress().startedAt().map(begun -> Duration.between(begun, end)).stream()
            .mapToLong(Duration::toSeconds)
            .findFirst()
            .orElse(0);
    return new ProposalBody(
        proposal.proposalId(),
        proposal.state().code(),
        proposal.askedAt(),
        TermsBody.of(proposal.terms()),
        proposal.progress().startedAt().isEmpty(),
        Math.max(0, elapsed),
        proposal.progress().points(),
        proposal.progress().better(),
        judged,
        shifts);
  }
}
