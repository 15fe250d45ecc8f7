package nl.ruggensteun.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.Texts;
import nl.ruggensteun.platform.Transactions;
import nl.ruggensteun.suite.Suite;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Fills an empty practice environment (_oefenomgeving vullen_), once.
@Component
class Seeding {
  private static final Duration AGE_OF_THE_TEAM = Duration.ofDays(420);
  private static final int TELL_EVERY = 10;

  private final Settings settings;
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Texts texts;
  private final Clock clock;

  Seeding(Settings settings, JdbcClient jdbc, Transactions transactions, Texts texts, Clock clock) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.texts = texts;
    this.clock = clock;
  }

  /// Makes the team and its files through the interface of this very program.
  void fill(DemoFolder folder, String token) {
    folder.begin();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Suite suite = new Suite(new SecureRandom());
    say("team");
    TeamScript script = TeamScript.read();
    Instant since = now.minus(AGE_OF_THE_TEAM);
    Visit door = Visit.to(settings.origin());
    FictionalTeam team = new TeamBuilding(script, door, suite, since).build(token);
    new DutyOfTheTeam(team, jdbc, suite, since, now)
        .begin(script.lines().stream().map(LineStatement::lineId).toList());
    Today today = new Today(now);
    new PlannedTrainings(team, today).publish();
    new TextsOfTheTeam(team, jdbc, now).write();
    Stage stage = new Stage(team, door, suite, today, new Past());
    new KeptKeys(members(team, script), files(stage)).keepIn(folder);
    folder.finish();
    say("done", Duration.between(now, clock.instant()).toSeconds());
  }

  private List<KeptKeys.Room> files(Stage stage) {
    FictionalFiles files = new FictionalFiles(stage);
    List<KeptKeys.Room> rooms = new ArrayList<>(files.play(done -> tell(done, files.count())));
    rooms.addAll(files.ask());
    new RewrittenPast(jdbc, transactions).write(stage.past());
    return rooms;
  }

  private void tell(int done, int of) {
    if (done % TELL_EVERY == 0 || done == of) {
      say("files", done, of);
    }
  }

  private static List<KeptKeys.Member> members(FictionalTeam team, TeamScript script) {
    Set<String> shown = Set.copyOf(script.shown());
    return team.members().stream()
        .map(member -> KeptKeys.Member.of(member, shown.contains(member.person().id())))
        .toList();
  }

  private void say(String key, Object... arguments) {
    System.out.println(texts.text(Language.NL, "demo.filling." + key, arguments));
  }
}
