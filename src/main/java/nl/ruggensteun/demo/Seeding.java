package nl.ruggensteun.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.Texts;
import nl.ruggensteun.suite.Suite;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Fills an empty practice environment (_oefenomgeving vullen_), once.
@Component
class Seeding {
  private static final Duration AGE_OF_THE_TEAM = Duration.ofDays(420);

  private final Settings settings;
  private final JdbcClient jdbc;
  private final Texts texts;
  private final Clock clock;

  Seeding(Settings settings, JdbcClient jdbc, Texts texts, Clock clock) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.texts = texts;
    this.clock = clock;
  }

  /// Makes the team and its files through the interface of this very program.
  void fill(DemoFolder folder, String token) {
    folder.begin();
    Suite suite = new Suite(new SecureRandom());
    Instant since = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(AGE_OF_THE_TEAM);
    say("team");
    TeamScript script = TeamScript.read();
    FictionalTeam team =
        new TeamBuilding(script, Visit.to(settings.origin()), suite, since).build(token);
    new DutyOfTheTeam(team, jdbc, suite, since).begin(script.roster());
    new KeptKeys(members(team, script), List.of()).keepIn(folder);
    folder.finish();
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
