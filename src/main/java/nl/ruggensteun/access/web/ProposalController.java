package nl.ruggensteun.access.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.Proposal;
import nl.ruggensteun.access.Proposals;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.vault.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What two coordinators sign together.
@RestController
@RequestMapping("/api/v1/proposals")
class ProposalController {
  private final Proposals proposals;

  ProposalController(Proposals proposals) {
    this.proposals = proposals;
  }

  /// What is not there cannot be a statement; rights are looked at before that is told.
  record StatementBody(@Nullable String statement) {
    String given() {
      return statement == null ? "" : statement;
    }
  }

  record ProposalBody(
      UUID proposalId,
      String statement,
      @Nullable String recipient,
      @Nullable UUID memberId,
      UUID proposedBy,
      String proposedAt) {
    static ProposalBody of(Proposal proposal) {
      return new ProposalBody(
          proposal.proposalId(),
          proposal.statement(),
          proposal.recipient().map(Recipient::text).orElse(null),
          proposal.memberId().orElse(null),
          proposal.proposedBy(),
          Moments.of(proposal.proposedAt()));
    }
  }

  /// Also for somebody whose own keys wait: the second coordinator signs for herself.
  @GetMapping
  List<ProposalBody> open(CurrentSession session) {
    return proposals.openFor(session.member()).stream().map(ProposalBody::of).toList();
  }

  @PostMapping
  ResponseEntity<Object> propose(CurrentSession session, @RequestBody StatementBody body) {
    return Answers.of(
        proposals.propose(session.member(), body.given()),
        id -> ResponseEntity.status(HttpStatus.CREATED).body(Map.of("proposalId", id)));
  }

  @PostMapping("/{id}/countersignatures")
  ResponseEntity<Object> countersign(
      CurrentSession session, @PathVariable("id") UUID id, @RequestBody StatementBody body) {
    return Answers.done(proposals.countersign(session.member(), id, body.given()));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Object> withdraw(CurrentSession session, @PathVariable("id") UUID id) {
    return Answers.done(proposals.withdraw(session.member(), id));
  }
}
