package nl.ruggensteun.duty.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.swap.RunningShift;
import nl.ruggensteun.duty.swap.TakeOverNow;
import nl.ruggensteun.duty.swap.TakenOver;
import nl.ruggensteun.platform.web.Essential;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A member takes a running shift over in one tap, and gives it back when that was a mistake.
@RestController
class TakeOverController {
  private final TakeOverNow takeOver;
  private final RosterRights rights;
  private final Lines lines;
  private final Clock clock;

  TakeOverController(TakeOverNow takeOver, RosterRights rights, Lines lines, Clock clock) {
    this.takeOver = takeOver;
    this.rights = rights;
    this.lines = lines;
    this.clock = clock;
  }

  record RunningBody(
      String lineId,
      @Nullable PersonBody holder,
      boolean mine,
      Instant until,
      @Nullable UndoBody undo) {}

  /// @param from who has it again then
  record UndoBody(UUID id, @Nullable PersonBody from, Instant before) {}

  /// @param holder whom she saw on duty
  record TakeOverBody(@Nullable String lineId, @Nullable UUID holder, @Nullable String until) {}

  record TakenOverBody(UUID id) {}

  @GetMapping("/api/v1/running-shifts")
  List<RunningBody> running(SignedIn member) {
    Names names = rights.names();
    return takeOver
        .running(member.memberId(), lines.open().stream().map(LineStatement::lineId).toList())
        .stream()
        .map(shift -> body(shift, member.memberId(), names))
        .toList();
  }

  private static RunningBody body(RunningShift shift, UUID member, Names names) {
    return new RunningBody(
        shift.lineId(),
        shift.holder().flatMap(names::known).orElse(null),
        shift.holder().filter(member::equals).isPresent(),
        shift.span().until(),
        shift
            .undo()
            .map(taken ->
                new UndoBody(
                    taken.takeOverId(),
                    taken.from().flatMap(names::known).orElse(null),
                    taken.span().from().plus(TakenOver.UNDO)))
            .orElse(null));
  }

  @Essential
  @PostMapping("/api/v1/take-overs")
  @ResponseStatus(HttpStatus.CREATED)
  TakenOverBody takeOver(SignedIn member, @RequestBody TakeOverBody body) {
    Optional<Instant> until =
        body.until() == null
            ? Optional.empty()
            : Optional.of(Form.read(form -> form.coming("until", body.until(), clock.instant())));
    String line = body.lineId() == null ? "" : body.lineId();
    return new TakenOverBody(
        SwapAnswers.done(
            takeOver.takeOver(member, line, Optional.ofNullable(body.holder()), until), "lineId"));
  }

  @Essential
  @DeleteMapping("/api/v1/take-overs/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(SignedIn member, @PathVariable("id") UUID id) {
    SwapAnswers.done(takeOver.giveBack(member, id), "lineId");
  }
}
