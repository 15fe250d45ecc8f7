import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Everything that may befall two nodes and a database, while people ask for help: each is killed at
/// random moments, then the database hangs, the disk runs full and the clock is set back.
///
/// What counts is measured from outside: a request was accepted when its sender was told so, a
/// telephone rang when the gateway was asked to ring it.
final class Chaos {
  private static final int PER_SECOND = 5;
  private static final Duration TO_ANSWER_ALL = Duration.ofSeconds(90);

  private final Pair pair;
  private final Random chance;
  private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);

  private Chaos(Pair pair, long seed) {
    this.pair = pair;
    this.chance = new Random(seed);
  }

  /// What is killed; the database in three ways.
  private enum Blow {
    NODE_1,
    NODE_2,
    POSTGRES,
    DATABASE_PROGRAM,
    DATABASE
  }

  public static void main(String[] arguments) throws Exception {
    int minutes = Integer.parseInt(arguments[0]);
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new Random().nextInt(1 << 30);
    tell("begingetal " + seed + ", " + minutes + " minuten doden; oefenteam maken");
    Figures figures = new Figures("chaos").with("seed", "" + seed).with("minutesOfKilling", minutes);
    try {
      run(figures, minutes, seed);
    } catch (IllegalStateException stuck) {
      tell(String.valueOf(stuck.getMessage()));
      figures.failed(1);
    }
    figures.tell(true);
  }

  private static void run(Figures figures, int minutes, long seed) throws Exception {
    Telephones telephones = new Telephones();
    try (Outside outside = new Outside(telephones::heard);
        Pair pair = Pair.started(outside);
        Outages outages = new Outages(pair.source());
        Reporters reporters = new Reporters(pair, PER_SECOND)) {
      Chaos chaos = new Chaos(pair, seed);
      tell("twee knooppunten en de database draaien; " + PER_SECOND + " verzoeken per seconde");
      Mishaps mishaps = new Mishaps(pair);
      chaos.kill(Instant.now().plus(minutes, ChronoUnit.MINUTES));
      mishaps.databaseHangs();
      figures.with("diskFull", mishaps.diskFull());
      figures.with("clockBackAnHour", mishaps.clockBack());
      Instant end = chaos.calm(reporters);
      chaos.count(figures);
      judge(figures, pair, reporters, new Verdict(pair.jdbc(), telephones, outages, end));
      figures.with("attemptsHeard", telephones.attempts());
      figures.with("attemptsHeardTwice", telephones.doubled());
      figures.with("databaseDownSeconds", outages.within(Instant.EPOCH, end).toMillis() / 1000.0);
    }
  }

  /// One at a time, so that there is always a node left while the database lives.
  private void kill(Instant until) throws InterruptedException {
    while (Instant.now().isBefore(until)) {
      Thread.sleep(chance.nextInt(1_000, 5_000));
      Blow blow = blow();
      blows.merge(blow, 1, Integer::sum);
      Instant struck = Instant.now();
      strike(blow);
      tell(
          words(blow)
              + " gedood, terug na "
              + Duration.between(struck, Instant.now()).toMillis() / 1000.0
              + " s");
    }
  }

  private Blow blow() {
    return switch (chance.nextInt(3)) {
      case 0 -> Blow.NODE_1;
      case 1 -> Blow.NODE_2;
      default -> List.of(Blow.POSTGRES, Blow.DATABASE_PROGRAM, Blow.DATABASE).get(chance.nextInt(3));
    };
  }

  private void strike(Blow blow) throws InterruptedException {
    switch (blow) {
      case NODE_1 -> again(pair.first);
      case NODE_2 -> again(pair.second);
      case POSTGRES -> strikeDatabase(false, true);
      case DATABASE_PROGRAM -> strikeDatabase(true, false);
      case DATABASE -> strikeDatabase(true, true);
    }
  }

  private static void again(Part part) throws InterruptedException {
    part.kill();
    part.start();
    part.awaitAnswer();
  }

  private void strikeDatabase(boolean program, boolean server) throws InterruptedException {
    long old = pair.server();
    if (program) {
      pair.database().kill();
    }
    if (server) {
      ProcessHandle.of(old).ifPresent(ProcessHandle::destroyForcibly);
    }
    if (program) {
      pair.database().start();
    }
    while (pair.server() == old || pair.server() == 0) {
      Thread.sleep(50);
    }
    pair.database().awaitAnswer();
  }

  private static String words(Blow blow) {
    return switch (blow) {
      case NODE_1 -> "knooppunt 1";
      case NODE_2 -> "knooppunt 2";
      case POSTGRES -> "PostgreSQL";
      case DATABASE_PROGRAM -> "programma van de database";
      case DATABASE -> "database met haar programma";
    };
  }

  /// Whoever still waits is accepted, and every alarm rings once more.
  private Instant calm(Reporters reporters) throws InterruptedException {
    tell("rust: wie nog wacht wordt aangenomen, en alles gaat nog één keer over");
    reporters.nobodyNew();
    Instant until = Instant.now().plus(TO_ANSWER_ALL);
    Instant last = Instant.now().plusSeconds(OpenAlarms.STEP_SECONDS + 10);
    while (Instant.now().isBefore(last)
        || (reporters.waiting() > 0 && Instant.now().isBefore(until))) {
      Thread.sleep(500);
    }
    return Instant.now().minusSeconds(5);
  }

  private void count(Figures figures) {
    blows.forEach((blow, times) -> figures.with("kills" + camel(blow), times));
    figures.with("nodesEndedByThemselves", pair.first.endedByItself() + pair.second.endedByItself());
  }

  private static String camel(Blow blow) {
    StringBuilder camel = new StringBuilder();
    for (String word : blow.name().split("_")) {
      camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return camel.toString();
  }

  private static void judge(Figures figures, Pair pair, Reporters reporters, Verdict verdict)
      throws Exception {
    List<Reporters.Accepted> accepted = reporters.accepted();
    long lost = verdict.lost(accepted);
    long silent = verdict.withoutNextStep();
    verdict.times(accepted);
    verdict.lateAt.forEach(
        (due, count) ->
            Figures.say(count + " te laat, hadden moeten gaan om " + LocalTime.ofInstant(due, ZoneId.systemDefault())));
    long damaged = logIsWhole(pair) ? 0 : 1;
    figures
        .with("requestsAccepted", accepted.size())
        .with("requestsLost", lost)
        .with("requestsNeverAnswered", reporters.waiting())
        .with("answersNotInOrder", reporters.refused())
        .with("alarmsWithoutNextStep", silent)
        .with("attemptsLateOver5Seconds", verdict.late)
        .with("attemptsNeverHeard", verdict.neverRung)
        .with("attemptsLateWhileDatabaseDown", verdict.lateWhileDown)
        .with("worstLatenessSecondsBesidesDatabase", verdict.worst.toMillis() / 1000.0)
        .with("accessLogDamaged", damaged);
    figures.failed(
        lost + reporters.waiting() + silent + verdict.late + verdict.neverRung + damaged);
  }

  private static boolean logIsWhole(Pair pair) throws Exception {
    return new ProcessBuilder("./ruggensteun", "audit", "verify", "--data", "" + pair.data())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  static void tell(String words) {
    Figures.say(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + words);
  }
}
