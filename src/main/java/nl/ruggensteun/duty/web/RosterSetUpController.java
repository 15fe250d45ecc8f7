package nl.ruggensteun.duty.web;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.ChangeRoster;
import nl.ruggensteun.duty.Fallback;
import nl.ruggensteun.duty.HandOver;
import nl.ruggensteun.duty.Pattern;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.duty.Roster;
import nl.ruggensteun.duty.RosterChange;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Rotation;
import nl.ruggensteun.duty.Seat;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.Turn;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Transactions;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// All rosters together: which there are, which lines answer the common number, and the same kind
/// of turns for many lines at once.
@RestController
class RosterSetUpController {
  private final RosterRights rights;
  private final ChangeRoster change;
  private final Rosters rosters;
  private final RingingChannels channels;
  private final Transactions transactions;
  private final Changes changes;
  private final Ids ids;

  RosterSetUpController(
      RosterRights rights,
      ChangeRoster change,
      Rosters rosters,
      RingingChannels channels,
      Transactions transactions,
      Changes changes,
      Ids ids) {
    this.rights = rights;
    this.change = change;
    this.rosters = rosters;
    this.channels = channels;
    this.transactions = transactions;
    this.changes = changes;
    this.ids = ids;
  }

  record RostersBody(boolean mayChange, List<LineBody> lines, FallbackBody fallback) {}

  /// @param members how many of the line can take turns now
  /// @param hasTurns whether a rotation was ever made for it
  record LineBody(String lineId, Naming name, int members, int notReady, boolean hasTurns) {}

  record FallbackBody(boolean inTurn, List<String> lineIds) {}

  record NewFallbackBody(@Nullable Boolean inTurn, @Nullable List<@Nullable String> lineIds) {}

  record SetUpBody(
      @Nullable List<@Nullable String> lineIds,
      @Nullable String turn,
      @Nullable Integer weekday,
      @Nullable String at,
      @Nullable String startsOn,
      @Nullable Boolean second) {}

  @GetMapping("/api/v1/rosters")
  RostersBody rosters(SignedIn member) {
    Roster roster = everything();
    List<LineBody> lines = rights.seen(member).stream().map(line -> body(line, roster)).toList();
    return new RostersBody(
        RosterRights.mayChange(member),
        lines,
        new FallbackBody(roster.fallback().inTurn(), roster.fallback().lineIds()));
  }

  private Roster everything() {
    return rosters.during(new Span(java.time.Instant.EPOCH, java.time.Instant.EPOCH));
  }

  private LineBody body(LineStatement line, Roster roster) {
    List<Member> members = rights.membersOf(line.lineId());
    int ready = ready(members).size();
    return new LineBody(
        line.lineId(),
        line.name(),
        ready,
        members.size() - ready,
        !roster.line(line.lineId()).rotations().isEmpty());
  }

  private List<UUID> ready(List<Member> members) {
    List<UUID> all = members.stream().map(Member::memberId).toList();
    Set<UUID> ready = channels.practised(all);
    return all.stream().filter(ready::contains).toList();
  }

  @PutMapping("/api/v1/roster-fallback")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void fallBack(SignedIn member, @RequestBody NewFallbackBody body) {
    rights.mustCoordinate(member);
    List<String> known = new ArrayList<>();
    Form.read(form -> {
      List<@Nullable String> asked = body.lineIds() == null ? List.of() : body.lineIds();
      for (int i = 0; i < asked.size(); i++) {
        form.known(
                "lineIds[" + i + "]",
                asked.get(i),
                line -> Optional.of(line).filter(Fallback::allows))
            .ifPresent(known::add);
      }
      return form.together(() -> known);
    });
    change.fallBack(new Fallback(Boolean.TRUE.equals(body.inTurn()), known));
    announce();
  }

  /// Turns for all members of these lines who can be woken, first and when asked second as well.
  /// From its first day on they count before what was agreed earlier.
  @PostMapping("/api/v1/roster-setups")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setUp(SignedIn member, @RequestBody SetUpBody body) {
    rights.mustCoordinate(member);
    List<List<Rotation>> made = Form.read(form -> rotations(form, member, body));
    transactions.run(() -> made.forEach(this::keep));
    announce();
  }

  private Optional<List<List<Rotation>>> rotations(Form form, SignedIn member, SetUpBody body) {
    Optional<Turn> turn = form.known("turn", body.turn(), Turn::of);
    Optional<HandOver> handOver = RosterForm.handOver(form, body.weekday(), body.at());
    Optional<LocalDate> starts = form.day("startsOn", body.startsOn());
    List<String> lines = lines(form, member, body.lineIds());
    return form.together(() ->
        lines.stream()
            .map(line ->
                turns(
                    line,
                    new Terms(turn.orElseThrow(), handOver.orElseThrow(), starts.orElseThrow()),
                    !Boolean.FALSE.equals(body.second())))
            .toList());
  }

  private List<String> lines(Form form, SignedIn member, @Nullable List<@Nullable String> asked) {
    if (asked == null || asked.isEmpty()) {
      form.wrong("lineIds", "required");
      return List.of();
    }
    Set<String> open = rights.seen(member).stream().map(LineStatement::lineId).collect(toSet());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      String field = "lineIds[" + i + "]";
      form.known(field, asked.get(i), line -> Optional.of(line).filter(open::contains))
          .filter(line -> !ready(rights.membersOf(line)).isEmpty() || nobodyIn(form, field))
          .ifPresent(lines::add);
    }
    return lines.stream().distinct().toList();
  }

  private static boolean nobodyIn(Form form, String field) {
    form.wrong(field, "nobody-ready");
    return false;
  }

  private record Terms(Turn turn, HandOver handOver, LocalDate startsOn) {}

  /// The second is who comes next as first, so that whoever takes over knows what goes on.
  private List<Rotation> turns(String line, Terms terms, boolean second) {
    List<UUID> order = ready(rights.membersOf(line));
    List<Rotation> rotations = new ArrayList<>();
    rotations.add(rotation(line, Rank.FIRST, terms, order));
    if (second && order.size() > 1) {
      List<UUID> next = new ArrayList<>(order);
      Collections.rotate(next, -1);
      rotations.add(rotation(line, Rank.SECOND, terms, next));
    }
    return rotations;
  }

  private Rotation rotation(String line, Rank rank, Terms terms, List<UUID> order) {
    return new Rotation(
        ids.next(),
        line,
        rank,
        terms.turn(),
        terms.handOver(),
        terms.startsOn(),
        Optional.empty(),
        order.stream().map(member -> new Seat(member, Pattern.ALWAYS)).toList());
  }

  private void keep(List<Rotation> rotations) {
    String line = rotations.getFirst().lineId();
    List<RosterChange> all =
        rotations.stream().<RosterChange>map(RosterChange.AddRotation::new).toList();
    if (change.change(line, change.revision(line), all) != ChangeRoster.Outcome.CHANGED) {
      throw new Refused(Problem.of(ProblemCode.CONFLICT));
    }
  }

  private void announce() {
    changes.announce(rights.everybody());
  }
}
