package nl.ruggensteun.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.NewAlarm;
import nl.ruggensteun.alarm.Pace;
import nl.ruggensteun.duty.Crew;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.WorkingDays;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.office.LineSettings;
import nl.ruggensteun.office.LineSettingsStore;
import nl.ruggensteun.office.OfficeHours;
import nl.ruggensteun.office.ReplyRule;
import org.springframework.stereotype.Component;

/// A reporter writes while the owner of her file is off duty (_antwoord buiten dienst_): what
/// happens then, by the rule of the line. What is said to her before she writes is what is done
/// when she does.
@Component
public class RepliesOffDuty {
  private static final Duration AHEAD = Duration.ofDays(7);
  private static final Duration WHILE_OPEN = Duration.ofHours(1);
  private static final Pace CALM = new Pace(Duration.ofHours(1), Duration.ofHours(8));
  private static final Pace SOON = new Pace(Duration.ofMinutes(10), Duration.ofHours(4));

  private final Duty duty;
  private final LineSettingsStore lines;
  private final ReadWakeCard cards;
  private final Alarms alarms;
  private final Clock clock;

  RepliesOffDuty(
      Duty duty, LineSettingsStore lines, ReadWakeCard cards, Alarms alarms, Clock clock) {
    this.duty = duty;
    this.lines = lines;
    this.cards = cards;
    this.alarms = alarms;
    this.clock = clock;
  }

  /// Who reads what she would write now.
  public sealed interface Reading {
    /// The owner has duty.
    record OnDuty() implements Reading {}

    /// The owner, from then on.
    record Later(Instant at) implements Reading {}

    /// The owner is rung at once.
    record OwnerRung() implements Reading {}

    /// Whoever has duty is rung at once, and does what the wake card says.
    record DutyRung(List<UUID> members) implements Reading {
      public DutyRung {
        members = List.copyOf(members);
      }
    }
  }

  public Reading now(CaseFile.Open file) {
    Instant now = clock.instant();
    List<UUID> onDuty = duty.now(file.lineId(), now);
    if (onDuty.contains(file.owner())) {
      return new Reading.OnDuty();
    }
    return switch (rule(file)) {
      case WAIT -> new Reading.Later(back(file, now));
      case OWNER -> new Reading.OwnerRung();
      case DUTY -> {
        List<UUID> told = onDuty.stream().filter(cards.sealedTo(file)::contains).toList();
        yield told.isEmpty() ? new Reading.OwnerRung() : new Reading.DutyRung(told);
      }
    };
  }

  /// She wrote. One alarm per room: a second message does not ring anew.
  void written(CaseFile.Open file, UUID room) {
    Instant now = clock.instant();
    switch (now(file)) {
      case Reading.OnDuty() -> {}
      case Reading.Later(Instant at) -> open(room, List.of(file.owner()), at, CALM);
      case Reading.OwnerRung() -> open(room, List.of(file.owner(), file.standIn()), now, SOON);
      case Reading.DutyRung(List<UUID> members) ->
          open(
              room,
              Stream.concat(members.stream(), Stream.of(file.owner())).toList(),
              now,
              new Pace(SOON.step(), untilBack(file, now)));
    }
  }

  /// It was read by somebody responsible, or nothing is to be read any more.
  void read(UUID room) {
    alarms.close(AlarmKind.REPLY, room);
  }

  void read(Collection<Audience> rooms) {
    rooms.forEach(room -> read(room.audienceId()));
  }

  private void open(UUID room, List<UUID> route, Instant at, Pace pace) {
    alarms.open(
        new NewAlarm(AlarmKind.REPLY, room, Optional.empty(), Optional.empty(), route, at, pace));
  }

  private ReplyRule rule(CaseFile.Open file) {
    return settings(file).map(LineSettings::replyRule).orElse(ReplyRule.WAIT);
  }

  private Optional<LineSettings> settings(CaseFile.Open file) {
    return LineId.of(file.lineId()).map(lines::of);
  }

  /// Whoever has duty and said that she looks is left alone until the owner is there.
  private Duration untilBack(CaseFile.Open file, Instant now) {
    Duration until = Duration.between(now, back(file, now));
    return until.compareTo(SOON.hold()) > 0 ? until : SOON.hold();
  }

  /// When the owner has duty again or the next working day of the line begins, whichever comes
  /// first; within the line's office hours soon.
  private Instant back(CaseFile.Open file, Instant now) {
    OfficeHours hours = settings(file).map(LineSettings::officeHours).orElse(OfficeHours.USUAL);
    Instant opens =
        WorkingDays.isOpen(now, hours) ? now.plus(WHILE_OPEN) : WorkingDays.opens(now, hours);
    return duty.ownCrews(List.of(file.lineId()), new Span(now, now.plus(AHEAD))).values().stream()
        .flatMap(List::stream)
        .filter(crew -> crew.members().contains(file.owner()))
        .map(Crew::from)
        .filter(opens::isAfter)
        .findFirst()
        .orElse(opens);
  }
}
