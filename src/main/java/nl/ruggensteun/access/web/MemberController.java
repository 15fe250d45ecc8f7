package nl.ruggensteun.access.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Leaving;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.MemberKey;
import nl.ruggensteun.access.MemberList;
import nl.ruggensteun.access.PendingKeys;
import nl.ruggensteun.access.Revocations;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who is in the team, and who no longer is.
@RestController
@RequestMapping("/api/v1")
class MemberController {
  private final MemberList members;
  private final Revocations revocations;

  MemberController(MemberList members, Revocations revocations) {
    this.members = members;
    this.revocations = revocations;
  }

  record StatementBody(@Nullable String statement) {
    String given() {
      return statement == null ? "" : statement;
    }
  }

  record MemberBody(
      UUID memberId,
      String name,
      String state,
      @Nullable UUID keyId,
      List<MemberFunction> functions,
      @Nullable String lineId,
      @Nullable String invitedUntil,
      @Nullable String tenWordsUsedAt,
      @Nullable PendingBody pending) {
    static MemberBody of(MemberList.Row row) {
      return new MemberBody(
          row.memberId(),
          row.name(),
          row.state().code(),
          row.keyId(),
          row.functions(),
          row.lineId(),
          Optional.ofNullable(row.invitedUntil()).map(Moments::of).orElse(null),
          Optional.ofNullable(row.tenWordsUsedAt()).map(Moments::of).orElse(null),
          Optional.ofNullable(row.pending()).map(PendingBody::of).orElse(null));
    }
  }

  record PendingBody(MemberKey key, String recipient) {
    static PendingBody of(PendingKeys.Pending pending) {
      return new PendingBody(pending.key(), pending.recipient().text());
    }
  }

  @GetMapping("/members")
  List<MemberBody> members(SignedIn member) {
    return members.seenBy(member).stream().map(MemberBody::of).toList();
  }

  @GetMapping("/members/{id}/hindrances")
  List<Leaving.Hindrance> hindrances(SignedIn member, @PathVariable("id") UUID id) {
    return revocations.hindrances(member, id);
  }

  /// Keys that were lost, or replaced.
  @Essential
  @PostMapping("/revocations")
  ResponseEntity<Object> revoke(SignedIn member, @RequestBody StatementBody body) {
    return Answers.done(revocations.revoke(member, body.given()));
  }

  /// A member leaves: a revocation with that reason, refused while a file would be left alone.
  @PostMapping("/departures")
  ResponseEntity<Object> leave(SignedIn member, @RequestBody StatementBody body) {
    return Answers.done(revocations.revoke(member, body.given()));
  }
}
