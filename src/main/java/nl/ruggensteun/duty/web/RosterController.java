package nl.ruggensteun.duty.web;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.DutySlot;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.duty.Roster;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The roster: every member reads it, a coordinator writes it.
@RestController
@RequestMapping("/api/v1/roster")
class RosterController {
  private final Roster roster;
  private final RingingChannels channels;
  private final Lines lines;
  private final Members members;
  private final Ids ids;

  RosterController(Roster roster, RingingChannels channels, Lines lines, Members members, Ids ids) {
    this.roster = roster;
    this.channels = channels;
    this.lines = lines;
    this.members = members;
    this.ids = ids;
  }

  record RosterBody(
      String revision, List<SlotBody> slots, List<LineBody> lines, List<PersonBody> members) {}

  record SlotBody(
      UUID slotId,
      String lineId,
      int weekday,
      String from,
      String until,
      UUID memberId,
      int rank) {}

  record LineBody(String lineId, Naming name) {}

  /// @param ready has a confirmed channel that rings and took a practice call
  record PersonBody(UUID memberId, String name, @Nullable String lineId, boolean ready) {}

  record NewRosterBody(@Nullable String revision, @Nullable List<RosterForm.SlotBody> slots) {}

  @GetMapping
  RosterBody roster(SignedIn member) {
    return body();
  }

  @PutMapping
  RosterBody replace(SignedIn member, @RequestBody NewRosterBody asked) {
    if (!member.is(MemberFunction.COORDINATOR)) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    List<DutySlot> present = roster.slots();
    RosterForm form = form(present);
    List<DutySlot> slots = form.read(asked.slots() == null ? List.of() : asked.slots());
    if (!form.errors().isEmpty()) {
      throw new Refused(Problem.invalid(form.errors()));
    }
    String lookedAt = asked.revision() == null ? "" : asked.revision();
    if (!roster.replace(lookedAt, slots)) {
      throw new Refused(Problem.of(ProblemCode.CONFLICT));
    }
    return body();
  }

  /// Whoever stands on the roster already may stay: a telephone that broke yesterday must not keep
  /// a coordinator from mending another hour.
  private RosterForm form(List<DutySlot> present) {
    Set<UUID> confidants = confidants().stream().map(Member::memberId).collect(toSet());
    Set<UUID> ready = new HashSet<>(channels.practised(confidants));
    present.forEach(slot -> ready.add(slot.memberId()));
    Set<String> open = lines.open().stream().map(LineStatement::lineId).collect(toSet());
    return new RosterForm(open, confidants, ready, ids);
  }

  private List<Member> confidants() {
    return members.active().stream()
        .filter(member -> member.lineId().isPresent() || member.is(MemberFunction.CONFIDANT))
        .toList();
  }

  private RosterBody body() {
    List<DutySlot> slots = roster.slots();
    List<Member> confidants = confidants();
    Set<UUID> ready = channels.practised(confidants.stream().map(Member::memberId).toList());
    return new RosterBody(
        Roster.revisionOf(slots),
        slots.stream().map(RosterController::body).toList(),
        lines.open().stream().map(line -> new LineBody(line.lineId(), line.name())).toList(),
        confidants.stream()
            .map(member ->
                new PersonBody(
                    member.memberId(),
                    member.name(),
                    member.lineId().orElse(null),
                    ready.contains(member.memberId())))
            .toList());
  }

  private static SlotBody body(DutySlot slot) {
    return new SlotBody(
        slot.slotId(),
        slot.lineId(),
        slot.weekday().getValue(),
        slot.from().toString(),
        slot.until().toString(),
        slot.memberId(),
        slot.rank());
  }
}
