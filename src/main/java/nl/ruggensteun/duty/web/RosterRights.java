package nl.ruggensteun.duty.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.stereotype.Component;

/// Who may look at the roster of a line, and who may change it. A line that somebody may not see
/// does not exist for her.
@Component
class RosterRights {
  private static final Duration A_YEAR = Duration.ofDays(365);

  private final Lines lines;
  private final Members members;
  private final Rosters rosters;
  private final Clock clock;

  RosterRights(Lines lines, Members members, Rosters rosters, Clock clock) {
    this.lines = lines;
    this.members = members;
    this.rosters = rosters;
    this.clock = clock;
  }

  /// The lines whose roster she may see.
  List<LineStatement> seen(SignedIn member) {
    Set<String> answered = mayChange(member) ? Set.of() : answeredBy(member);
    return lines.open().stream().filter(line -> maySee(member, line.lineId(), answered)).toList();
  }

  LineStatement toSee(SignedIn member, String lineId) {
    return seen(member).stream()
        .filter(line -> line.lineId().equals(lineId))
        .findFirst()
        .orElseThrow(RosterRights::missing);
  }

  LineStatement toChange(SignedIn member, String lineId) {
    mustCoordinate(member);
    return toSee(member, lineId);
  }

  void mustCoordinate(SignedIn member) {
    if (!mayChange(member)) {
      throw missing();
    }
  }

  static boolean mayChange(SignedIn member) {
    return member.is(MemberFunction.COORDINATOR);
  }

  /// Coordinators see all; confidants their own line, where they take turns, and the common number,
  /// which every line helps to answer.
  private static boolean maySee(SignedIn member, String lineId, Set<String> answered) {
    boolean isCommon = lineId.equals(LineId.COMMON.code());
    return mayChange(member)
        || member.lineId().filter(lineId::equals).isPresent()
        || (isCommon && member.is(MemberFunction.CONFIDANT))
        || answered.contains(lineId);
  }

  /// The lines on whose roster she stands in the coming year.
  private Set<String> answeredBy(SignedIn member) {
    Instant now = clock.instant();
    return rosters.during(new Span(now, now.plus(A_YEAR))).lines().values().stream()
        .filter(line -> line.names(member.memberId()))
        .map(LineRoster::lineId)
        .collect(Collectors.toSet());
  }

  /// The confidants of a line, who take its turns, by name.
  List<Member> membersOf(String lineId) {
    return confidants().stream()
        .filter(member -> member.lineId().filter(lineId::equals).isPresent())
        .toList();
  }

  /// Everybody who may stand on a roster.
  List<Member> confidants() {
    return members.active().stream()
        .filter(member -> member.lineId().isPresent() || member.is(MemberFunction.CONFIDANT))
        .toList();
  }

  /// Whose pages show something of a roster.
  Set<UUID> everybody() {
    return members.active().stream().map(Member::memberId).collect(Collectors.toSet());
  }

  Names names() {
    return Names.of(members.everybody());
  }

  static Refused missing() {
    return new Refused(Problem.of(ProblemCode.NOT_FOUND));
  }
}
