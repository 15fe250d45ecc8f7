import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.ruggensteun.duty.DutyWish;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.Fallback;
import nl.ruggensteun.duty.HandOver;
import nl.ruggensteun.duty.Holidays;
import nl.ruggensteun.duty.Leave;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.LookAhead;
import nl.ruggensteun.duty.Pattern;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Reach;
import nl.ruggensteun.duty.RosterRules;
import nl.ruggensteun.duty.Rotation;
import nl.ruggensteun.duty.Seat;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.Turn;
import nl.ruggensteun.duty.plan.ProposalTerms;
import nl.ruggensteun.duty.plan.Question;
import nl.ruggensteun.duty.plan.Standing;

/// A year for twelve people, by turns of a week with a second, with leave and wishes: the proposal
/// beside a plain rotation, fair by the spread of nights, weekend days and holidays.
final class Roster {
  private static final int PEOPLE = 12;
  private static final int SECONDS = 25;
  private static final double GOAL_SECONDS = 30;
  private static final String LINE = "councillors";
  private static final LocalDate FROM = LocalDate.of(2026, 11, 30);
  private static final LocalDate UNTIL = FROM.plusDays(52 * 7 - 1);
  private static final HandOver MONDAY = new HandOver(DayOfWeek.MONDAY, LocalTime.of(9, 0));

  private final List<UUID> people =
      IntStream.range(0, PEOPLE).mapToObj(number -> new UUID(0, number + 1)).toList();
  private final Set<LocalDate> holidays =
      new Holidays().between(FROM, UNTIL);
  private final List<Leave> leave = new ArrayList<>();
  private final List<DutyWish> wishes = new ArrayList<>();
  private final Turn turn;

  private Roster(Turn turn, boolean everybodyIsThere) {
    this.turn = turn;
    Random random = new Random(1);
    for (UUID member : everybodyIsThere ? List.<UUID>of() : people) {
      for (int i = 0; i < 3; i++) {
        LocalDate day = FROM.plusDays(random.nextInt(350));
        Span weeks = Span.ofDays(day, day.plusDays(7 + random.nextInt(8)));
        leave.add(new Leave(UUID.randomUUID(), member, weeks));
      }
      for (int i = 0; i < 6; i++) {
        LocalDate day = FROM.plusDays(random.nextInt(360));
        wishes.add(new DutyWish(member, day, random.nextInt(3) == 0));
      }
    }
  }

  public static void main(String[] none) {
    Figures figures = new Figures("roster").with("people", PEOPLE).with("weeks", 52);
    boolean met = new Roster(Turn.WEEKLY, true).compare("weeks", figures);
    met &= new Roster(Turn.DAILY, true).compare("days", figures);
    met &= new Roster(Turn.WEEKLY, false).compare("weeksWithLeave", figures);
    figures.tell(met);
  }

  private boolean compare(String name, Figures figures) {
    Figures.say(name + ": toerbeurt");
    LineRoster plain = new LineRoster(LINE, RosterRules.USUAL, rotations(), List.of(), List.of(), leave);
    ProposalTerms terms =
        new ProposalTerms(
            LINE, turn, MONDAY, FROM, UNTIL, true, people, Duration.ofSeconds(SECONDS));
    Figures.say(name + ": voorstel");
    long begin = System.nanoTime();
    LineRoster found =
        plain.with(new Question(terms, plain, holidays, wishes, List.of()).answer());
    double seconds = (System.nanoTime() - begin) / 1e9;
    Standing before = standing(terms, plain);
    Standing after = standing(terms, found);
    if (after.gaps() > before.gaps()) {
      figures.failed(1);
    }
    figures
        .with(name + "Seconds", seconds)
        .with(name + "SpreadRotationDays", spread(before))
        .with(name + "SpreadProposalDays", spread(after))
        .with(name + "PointsRotation", before.points())
        .with(name + "PointsProposal", after.points());
    if (!wishes.isEmpty()) {
      figures
          .with("wishes", wishes.size())
          .with("wishesMetRotation", before.wishesMet())
          .with("wishesMetProposal", after.wishesMet());
    }
    return seconds <= GOAL_SECONDS && spread(after) <= spread(before) && after.points() >= before.points();
  }

  private Standing standing(ProposalTerms terms, LineRoster line) {
    Set<UUID> everybody = Set.copyOf(people);
    return Standing.of(
        terms,
        new LookAhead(
            new nl.ruggensteun.duty.Roster(
                Map.of(LINE, line), Fallback.UNTIL_A_COORDINATOR_DECIDES),
            LINE,
            terms.whole(),
            new Reach(everybody, everybody),
            people),
        wishes,
        holidays);
  }

  /// How much more who has most has than who has least: nights, weekend days and holidays together.
  private static int spread(Standing standing) {
    return difference(standing.shares(), FairShare::nights)
        + difference(standing.shares(), FairShare::weekendDays)
        + difference(standing.shares(), FairShare::holidays);
  }

  private static int difference(List<FairShare> shares, ToIntFunction<FairShare> of) {
    return shares.stream().mapToInt(of).max().orElse(0)
        - shares.stream().mapToInt(of).min().orElse(0);
  }

  private List<Rotation> rotations() {
    List<UUID> next = new ArrayList<>(people.subList(1, PEOPLE));
    next.add(people.getFirst());
    return List.of(rotation(Rank.FIRST, people), rotation(Rank.SECOND, next));
  }

  private Rotation rotation(Rank rank, List<UUID> order) {
    return new Rotation(
        UUID.randomUUID(),
        LINE,
        rank,
        turn,
        MONDAY,
        FROM.minusDays(7),
        Optional.empty(),
        order.stream().map(member -> new Seat(member, Pattern.ALWAYS)).toList());
  }
}
