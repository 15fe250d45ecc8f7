package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// The life of one request's alarm as a model: the row, what two nodes hold in hand, three members
/// and a quiet. What is decided at a step is decided by the product's own code; the acts of people
/// are the rules of its statements, which another test holds against the database. Docs:
/// docs/alarm-life.md.
final class AlarmModel {
  /// Two members can open the request; the third is on duty with them and cannot.
  static final List<UUID> MEMBERS = List.of(new UUID(9, 0), new UUID(9, 1), new UUID(9, 2));

  static final int CAN_OPEN = 0b011;
  static final int NODES = 2;
  static final int UNIT = 5;
  static final int HOLD = 3;
  static final int QUIET = 4;
  static final int JUMP = 3;

  /// Longer ago makes no difference to any rule.
  static final int LONGEST_AGO = -2;

  private static final int NOBODY = -1;
  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

  /// How the step that is due is decided; the product's is `PlannedStep::of`.
  interface Planner {
    PlannedStep plan(DueAlarm alarm, Moment moment);
  }

  private final Planner planner;
  private final Policy policy;
  private final int mishaps;

  /// @param mishaps how many different things of [Spent] happen in one life
  AlarmModel(Planner planner, Policy policy, int mishaps) {
    this.planner = planner;
    this.policy = policy;
    this.mishaps = mishaps;
  }

  /// Where the alarm, the nodes and the people are. Times are in steps of five seconds from now.
  ///
  /// @param planned per member when an attempt without a result is tried again; -1 for none
  /// @param inHand per node the members it will ring next, as bits
  /// @param up the nodes that run, as bits
  /// @param jumped nodes that have not yet seen that the clock jumped, as bits
  /// @param quietAskedBy who asked for quiet; -1 for nobody
  /// @param quiet for how long it is still quiet
  /// @param spent what happened already and does not happen again
  record State(
      boolean open,
      int next,
      int step,
      boolean rang,
      int heldBy,
      int silent,
      int route,
      int canOpen,
      List<Integer> planned,
      List<Integer> inHand,
      int up,
      int jumped,
      int quietAskedBy,
      int quiet,
      Spent spent) {}

  /// What happens at most once in one life.
  enum Mishap {
    CRASH(0b000001),
    LOST_KEYS(0b000010),
    CLOCK_BACK(0b000100),
    GIVEN_BACK(0b001000),
    QUIET(0b010000),
    SHIFT_CHANGES_HANDS(0b100000);

    private final int bit;

    Mishap(int bit) {
      this.bit = bit;
    }
  }

  /// The mishaps that were, as bits.
  record Spent(int happened) {
    static final Spent NOTHING = new Spent(0);

    boolean has(Mishap mishap) {
      return (happened & mishap.bit) != 0;
    }

    Spent and(Mishap mishap) {
      return new Spent(happened | mishap.bit);
    }

    /// Nothing happens any more; who is on duty stays.
    Spent overWith() {
      int handed = happened & Mishap.SHIFT_CHANGES_HANDS.bit;
      return new Spent(Mishap.SHIFT_CHANGES_HANDS.bit - 1 | handed);
    }
  }

  private boolean may(State s, Mishap mishap) {
    return !s.spent().has(mishap) && Integer.bitCount(s.spent().happened()) < mishaps;
  }

  /// A state that one act leads to, and whom a node decided to ring in it.
  record Act(String name, State to, int decided) {}

  static State start() {
    return new State(
        true,
        0,
        0,
        false,
        NOBODY,
        NOBODY,
        CAN_OPEN,
        CAN_OPEN,
        List.of(-1, -1, -1),
        List.of(0, 0),
        0b11,
        0,
        NOBODY,
        0,
        Spent.NOTHING);
  }

  /// Everything that may happen next.
  List<Act> acts(State s) {
    List<Act> acts = new ArrayList<>();
    acts.add(new Act("five seconds pass", tick(s), 0));
    for (int node = 0; node < NODES; node++) {
      nodeActs(s, node, acts);
    }
    if (s.open()) {
      for (int member = 0; member < MEMBERS.size(); member++) {
        memberActs(s, member, acts);
      }
      acts.add(new Act("closed", with(s).closed().done(), 0));
      if (may(s, Mishap.SHIFT_CHANGES_HANDS)) {
        acts.add(new Act("shift changes hands", handed(s), 0));
      }
    }
    if (may(s, Mishap.CLOCK_BACK)) {
      acts.add(new Act("clock set back", jump(s), 0));
    }
    return acts;
  }

  private void nodeActs(State s, int node, List<Act> acts) {
    boolean up = (s.up() & bit(node)) != 0;
    if (!up) {
      acts.add(new Act("node " + node + " starts", with(s).up(s.up() | bit(node)).done(), 0));
      return;
    }
    if (s.inHand().get(node) == 0) {
      acts.add(sweep(s, node));
    } else {
      acts.add(new Act("node " + node + " rings", sent(s, node, true), 0));
      acts.add(new Act("node " + node + " is refused", sent(s, node, false), 0));
    }
    if (may(s, Mishap.CRASH)) {
      acts.add(new Act("node " + node + " is killed", killed(s, node), 0));
    }
  }

  private void memberActs(State s, int member, List<Act> acts) {
    if ((s.route() & bit(member)) != 0) {
      if (s.heldBy() == NOBODY || s.heldBy() == member) {
        acts.add(new Act("acknowledged by " + member, held(s, member), 0));
      }
      acts.add(new Act("taken by " + member, held(s, member), 0));
      if (s.heldBy() == member && may(s, Mishap.GIVEN_BACK)) {
        acts.add(new Act("given back by " + member, givenBack(s, member), 0));
      }
      if (may(s, Mishap.LOST_KEYS)) {
        acts.add(new Act("keys lost by " + member, lost(s, member), 0));
      }
      if (s.quiet() <= 0 && may(s, Mishap.QUIET)) {
        acts.add(quiet(s, member));
      }
    }
  }

  /// A look of one node: the clock first, then what is due, then attempts without a result.
  Act sweep(State before, int node) {
    State s = before;
    if ((s.jumped() & bit(node)) != 0) {
      s = with(pulled(s)).jumped(s.jumped() & ~bit(node)).done();
    }
    int decided = 0;
    if (s.open() && s.next() <= 0) {
      PlannedStep step = planner.plan(row(s), moment(s));
      decided = bits(step.members());
      s = planned(s, step, decided);
    }
    int again = retried(s);
    List<Integer> planned = new ArrayList<>(s.planned());
    for (int member = 0; member < MEMBERS.size(); member++) {
      if (planned.get(member) == 0) {
        planned.set(member, (again & bit(member)) != 0 ? 1 : -1);
      }
    }
    int inHand = s.inHand().get(node) | decided | again;
    State after = with(s).planned(planned).inHand(node, inHand).done();
    return new Act("node " + node + " looks", after, decided | again);
  }

  /// Attempts that are tried again now; those that nobody needs any more end instead.
  private static int retried(State s) {
    boolean needed = s.open() && s.heldBy() == NOBODY;
    return !needed
        ? 0
        : IntStream.range(0, MEMBERS.size())
            .filter(member -> s.planned().get(member) == 0 && (s.route() & bit(member)) != 0)
            .map(AlarmModel::bit)
            .sum();
  }

  private State planned(State s, PlannedStep step, int decided) {
    List<Integer> planned = new ArrayList<>(s.planned());
    for (int member = 0; member < MEMBERS.size(); member++) {
      if ((decided & bit(member)) != 0) {
        planned.set(member, 1);
      }
    }
    DueAlarm.Progress progress = step.progress();
    long seconds = Duration.between(NOW, step.nextStep()).toSeconds();
    return with(s)
        .next(Math.toIntExact(Math.ceilDiv(seconds, UNIT)))
        .progress(
            progress.step(),
            progress.turn() > 0,
            indexOf(progress.acknowledgedBy()),
            indexOf(progress.fellSilent()))
        .planned(planned)
        .done();
  }

  private static State tick(State s) {
    List<Integer> planned = s.planned().stream().map(at -> at > 0 ? at - 1 : at).toList();
    return with(s)
        .next(Math.max(s.next() - 1, LONGEST_AGO))
        .planned(planned)
        .quiet(
            s.quiet() > 1 ? s.quietAskedBy() : s.quiet() == 1 ? NOBODY : s.quietAskedBy(),
            Math.max(s.quiet() - 1, 0))
        .done();
  }

  private static State sent(State s, int node, boolean taken) {
    List<Integer> planned = new ArrayList<>(s.planned());
    for (int member = 0; member < MEMBERS.size(); member++) {
      if (taken && (s.inHand().get(node) & bit(member)) != 0) {
        planned.set(member, -1);
      }
    }
    return with(s).planned(planned).inHand(node, 0).done();
  }

  private static State killed(State s, int node) {
    return with(s)
        .up(s.up() & ~bit(node))
        .inHand(node, 0)
        .spent(s.spent().and(Mishap.CRASH))
        .done();
  }

  private static State held(State s, int member) {
    return with(s).next(HOLD).progress(s.step(), s.rang(), member, s.silent()).done();
  }

  private static State givenBack(State s, int member) {
    return with(s)
        .next(0)
        .progress(0, s.rang(), NOBODY, member)
        .route(s.route() & ~bit(member), s.canOpen())
        .spent(s.spent().and(Mishap.GIVEN_BACK))
        .done();
  }

  /// Who loses the keys is rung for it no more; what they hold goes on when it lapses.
  private static State lost(State s, int member) {
    return with(s)
        .route(s.route() & ~bit(member), s.canOpen() & ~bit(member))
        .spent(s.spent().and(Mishap.LOST_KEYS))
        .done();
  }

  /// Another is first on duty from now on. The order begins anew at once, unless somebody looks at
  /// it already.
  private static State handed(State s) {
    State other = with(s).spent(s.spent().and(Mishap.SHIFT_CHANGES_HANDS)).done();
    return s.heldBy() != NOBODY
        ? other
        : with(other).next(Math.min(s.next(), 0)).progress(0, s.rang(), NOBODY, s.silent()).done();
  }

  private static Act quiet(State s, int member) {
    if (s.quietAskedBy() == NOBODY || s.quietAskedBy() == member) {
      return new Act("quiet asked by " + member, with(s).quiet(member, 0).done(), 0);
    }
    State quiet = with(s).quiet(NOBODY, QUIET).spent(s.spent().and(Mishap.QUIET)).done();
    return new Act("quiet agreed by " + member, quiet, 0);
  }

  /// The clock goes back: everything that was planned lies further ahead. A node that does not run
  /// sees it when it starts, by the database's clock.
  private static State jump(State s) {
    List<Integer> planned = s.planned().stream().map(at -> at < 0 ? at : at + JUMP).toList();
    return with(s)
        .next(s.next() + JUMP)
        .planned(planned)
        .quiet(s.quietAskedBy(), s.quiet() > 0 ? s.quiet() + JUMP : 0)
        .jumped(0b11)
        .spent(s.spent().and(Mishap.CLOCK_BACK))
        .done();
  }

  private static State pulled(State s) {
    if (!s.open() || s.next() <= 0) {
      return s;
    }
    return with(s).next(s.heldBy() == NOBODY ? 0 : Math.min(s.next(), HOLD)).done();
  }

  DueAlarm row(State s) {
    return new DueAlarm(
        new UUID(0, 1),
        AlarmKind.REQUEST,
        new UUID(0, 2),
        Optional.of("councillors"),
        Optional.empty(),
        new Pace(seconds(1), seconds(HOLD)),
        NOW.minusSeconds(3_600),
        NOW.plus(seconds(s.next())),
        new DueAlarm.Progress(
            s.step(), 0, s.rang() ? 1 : 0, memberAt(s.heldBy()), memberAt(s.silent())),
        members(s.route()),
        Map.of());
  }

  Moment moment(State s) {
    return new Moment(
        NOW,
        policy,
        onDuty(s),
        Set.copyOf(MEMBERS),
        s.quiet() > 0 ? Optional.of(NOW.plus(seconds(s.quiet()))) : Optional.empty());
  }

  /// First to be rung first.
  static List<UUID> onDuty(State s) {
    List<UUID> crew = List.of(MEMBERS.get(2), MEMBERS.get(0));
    return s.spent().has(Mishap.SHIFT_CHANGES_HANDS) ? crew.reversed() : crew;
  }

  static Policy everyStep() {
    return new Policy(
        List.of(
            new PolicyStep(Whom.FIRST, EnumSet.of(ChannelKind.VOICE), seconds(1)),
            new PolicyStep(Whom.SECOND, PolicyStep.ALL, seconds(1)),
            new PolicyStep(Whom.COORDINATORS, PolicyStep.ALL, seconds(1)),
            new PolicyStep(Whom.ROUTE, PolicyStep.ALL, seconds(2))));
  }

  static Duration seconds(int units) {
    return Duration.ofSeconds((long) units * UNIT);
  }

  static List<UUID> members(int bits) {
    return IntStream.range(0, MEMBERS.size())
        .filter(member -> (bits & bit(member)) != 0)
        .mapToObj(MEMBERS::get)
        .toList();
  }

  static int bits(List<UUID> members) {
    return members.stream().mapToInt(MEMBERS::indexOf).map(AlarmModel::bit).sum();
  }

  static int bit(int index) {
    return 1 << index;
  }

  static int indexOf(Optional<UUID> member) {
    return member.map(MEMBERS::indexOf).orElse(NOBODY);
  }

  private static Optional<UUID> memberAt(int index) {
    return index == NOBODY ? Optional.empty() : Optional.of(MEMBERS.get(index));
  }

  static Changed with(State state) {
    return new Changed(state);
  }
}
