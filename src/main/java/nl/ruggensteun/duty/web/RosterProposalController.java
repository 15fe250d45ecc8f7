package nl.ruggensteun.duty.web;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.duty.plan.AcceptProposal;
import nl.ruggensteun.duty.plan.Proposal;
import nl.ruggensteun.duty.plan.ProposeRoster;
import nl.ruggensteun.duty.plan.RosterProposals;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A coordinator asks for a proposal, follows and stops it, and takes over what she likes of it.
@RestController
@RequestMapping("/api/v1/rosters/{lineId}/proposals")
class RosterProposalController {
  private final RosterRights rights;
  private final ProposeRoster propose;
  private final RosterProposals proposals;
  private final AcceptProposal accept;
  private final RingingChannels channels;
  private final Changes changes;
  private final Clock clock;

  RosterProposalController(
      RosterRights rights,
      ProposeRoster propose,
      RosterProposals proposals,
      AcceptProposal accept,
      RingingChannels channels,
      Changes changes,
      Clock clock) {
    this.rights = rights;
    this.propose = propose;
    this.proposals = proposals;
    this.accept = accept;
    this.channels = channels;
    this.changes = changes;
    this.clock = clock;
  }

  record BegunBody(UUID id) {}

  record ChosenBody(@Nullable List<@Nullable UUID> shiftIds) {}

  @GetMapping
  List<ProposalBody> all(SignedIn member, @PathVariable("lineId") String lineId) {
    rights.toChange(member, lineId);
    Instant now = clock.instant();
    return proposals.of(lineId, now).stream().map(one -> ProposalBody.head(one, now)).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  BegunBody begin(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @RequestBody ProposalForm.TermsBody body) {
    rights.toChange(member, lineId);
    Set<UUID> confidants = rights.confidants().stream().map(Member::memberId).collect(toSet());
    ProposalForm form =
        new ProposalForm(
            lineId, confidants, channels.practised(confidants), CivilTime.day(clock.instant()));
    return propose
        .start(form.terms(body))
        .map(BegunBody::new)
        .orElseThrow(() -> new Refused(Problem.of(ProblemCode.CONFLICT)));
  }

  @GetMapping("/{id}")
  ProposalBody one(
      SignedIn member, @PathVariable("lineId") String lineId, @PathVariable("id") UUID id) {
    Proposal proposal = found(member, lineId, id);
    Instant now = clock.instant();
    if (!proposal.state().isOpen()) {
      return ProposalBody.head(proposal, now);
    }
    Names names = rights.names();
    return ProposalBody.of(
        proposal,
        now,
        JudgedBody.of(propose.judge(proposal), names),
        proposals.proposed(proposal).stream()
            .map(shift -> ProposalBody.ShiftBody.of(shift, names))
            .toList());
  }

  @PostMapping("/{id}/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(SignedIn member, @PathVariable("lineId") String lineId, @PathVariable("id") UUID id) {
    propose.stop(found(member, lineId, id).proposalId());
  }

  @PostMapping("/{id}/accept")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @PathVariable("id") UUID id,
      @RequestBody ChosenBody body) {
    List<@Nullable UUID> chosen = body.shiftIds() == null ? List.of() : body.shiftIds();
    answer(
        accept.accept(
            found(member, lineId, id), chosen.stream().filter(Objects::nonNull).collect(toSet())));
  }

  @PostMapping("/{id}/undo")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(SignedIn member, @PathVariable("lineId") String lineId, @PathVariable("id") UUID id) {
    answer(accept.undo(found(member, lineId, id)));
  }

  private Proposal found(SignedIn member, String lineId, UUID id) {
    rights.toChange(member, lineId);
    return proposals.find(lineId, id, clock.instant()).orElseThrow(RosterRights::missing);
  }

  private void answer(AcceptProposal.Outcome outcome) {
    switch (outcome) {
      case AcceptProposal.Outcome.Done() -> changes.announce(rights.everybody());
      case AcceptProposal.Outcome.Overtaken() ->
          throw new Refused(Problem.of(ProblemCode.CONFLICT));
      case AcceptProposal.Outcome.NotOpen() -> throw new Refused(Problem.of(ProblemCode.EXPIRED));
      case AcceptProposal.Outcome.NothingChosen() -> throw Refused.field("shiftIds", "required");
      case AcceptProposal.Outcome.AwayMeanwhile _ ->
          throw Refused.field("shiftIds", "away-meanwhile");
    }
  }
}
