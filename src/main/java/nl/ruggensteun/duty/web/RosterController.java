package nl.ruggensteun.duty.web;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.ChangeRoster;
import nl.ruggensteun.duty.Leave;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.duty.RosterChange;
import nl.ruggensteun.duty.RosterRules;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A coordinator changes the roster of a line, one thing at a time.
@RestController
@RequestMapping("/api/v1/rosters/{lineId}")
class RosterController {
  private final RosterRights rights;
  private final ChangeRoster change;
  private final Rosters rosters;
  private final RingingChannels channels;
  private final Changes changes;
  private final Ids ids;

  RosterController(
      RosterRights rights,
      ChangeRoster change,
      Rosters rosters,
      RingingChannels channels,
      Changes changes,
      Ids ids) {
    this.rights = rights;
    this.change = change;
    this.rosters = rosters;
    this.channels = channels;
    this.changes = changes;
    this.ids = ids;
  }

  /// @param id of what was made
  record ChangedBody(UUID id, String revision) {}

  record RulesBody(
      @Nullable String revision, @Nullable Integer mostNights, @Nullable Integer restHours) {}

  @PostMapping("/rotations")
  @ResponseStatus(HttpStatus.CREATED)
  ChangedBody addRotation(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @RequestBody RosterForm.RotationBody body) {
    UUID id = ids.next();
    RosterForm form = form(member, lineId);
    return made(id, form, body.revision(), new RosterChange.AddRotation(form.rotation(id, body)));
  }

  @PutMapping("/rotations/{id}")
  ChangedBody keepRotation(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @PathVariable("id") UUID id,
      @RequestBody RosterForm.RotationBody body) {
    RosterForm form = form(member, lineId);
    return made(id, form, body.revision(), new RosterChange.KeepRotation(form.rotation(id, body)));
  }

  @DeleteMapping("/rotations/{id}")
  ChangedBody removeRotation(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @PathVariable("id") UUID id,
      @RequestParam(name = "revision", required = false) @Nullable String revision) {
    return made(id, form(member, lineId), revision, new RosterChange.RemoveRotation(id));
  }

  @Essential
  @PostMapping("/shifts")
  @ResponseStatus(HttpStatus.CREATED)
  ChangedBody placeShift(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @RequestBody RosterForm.ShiftBody body) {
    UUID id = ids.next();
    RosterForm form = form(member, lineId);
    return made(id, form, body.revision(), new RosterChange.PlaceShift(form.single(id, body)));
  }

  @DeleteMapping("/shifts/{id}")
  ChangedBody removeShift(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @PathVariable("id") UUID id,
      @RequestParam(name = "revision", required = false) @Nullable String revision) {
    return made(id, form(member, lineId), revision, new RosterChange.RemoveShift(id));
  }

  @Essential
  @PostMapping("/replacements")
  @ResponseStatus(HttpStatus.CREATED)
  ChangedBody replace(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @RequestBody RosterForm.ShiftBody body) {
    UUID id = ids.next();
    RosterForm form = form(member, lineId);
    return made(id, form, body.revision(), new RosterChange.Replace(form.replacement(id, body)));
  }

  @DeleteMapping("/replacements/{id}")
  ChangedBody removeReplacement(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @PathVariable("id") UUID id,
      @RequestParam(name = "revision", required = false) @Nullable String revision) {
    return made(id, form(member, lineId), revision, new RosterChange.RemoveReplacement(id));
  }

  @PutMapping("/rules")
  ChangedBody setRules(
      SignedIn member, @PathVariable("lineId") String lineId, @RequestBody RulesBody body) {
    RosterForm line = form(member, lineId);
    RosterRules rules =
        Form.read(form -> {
          var nights = form.number("mostNights", body.mostNights(), 1, 31);
          var rest = form.number("restHours", body.restHours(), 0, 24);
          return form.together(
              () -> new RosterRules(nights.orElseThrow(), Duration.ofHours(rest.orElseThrow())));
        });
    return made(ids.next(), line, body.revision(), new RosterChange.SetRules(rules));
  }

  /// Whoever stands on the roster already may stay: a telephone that broke yesterday must not keep
  /// a coordinator from mending another hour.
  private RosterForm form(SignedIn member, String lineId) {
    rights.toChange(member, lineId);
    Set<UUID> confidants = rights.confidants().stream().map(Member::memberId).collect(toSet());
    Set<UUID> ready = new HashSet<>(channels.practised(confidants));
    rosters
        .during(new Span(java.time.Instant.EPOCH, Leave.FOR_GOOD))
        .line(lineId)
        .rotations()
        .forEach(rotation -> rotation.seats().forEach(seat -> ready.add(seat.memberId())));
    return new RosterForm(lineId, confidants, ready);
  }

  private ChangedBody made(UUID id, RosterForm form, @Nullable String lookedAt, RosterChange made) {
    String line = form.lineId();
    return switch (change.change(line, lookedAt == null ? "" : lookedAt, List.of(made))) {
      case CHANGED -> {
        changes.announce(rights.everybody());
        yield new ChangedBody(id, change.revision(line));
      }
      case OVERTAKEN -> throw new Refused(Problem.of(ProblemCode.CONFLICT));
      case TAKEN -> throw Refused.field("from", "overlaps");
      case MISSING -> throw RosterRights.missing();
    };
  }
}
