package nl.ruggensteun.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.access.Directory;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.access.StoredDirectory;
import nl.ruggensteun.alarm.AlarmNumbers;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.QuietAlarms;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Reserve;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.TestDatabase;
import nl.ruggensteun.platform.Transactions;
import nl.ruggensteun.platform.Writes;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.SignedDirectory;
import nl.ruggensteun.suite.Suite;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Everything about requests and files on a real database, with a clock that stands still and a
/// team whose keys are real. Els and Femke coordinate; Bram and Bea answer for councillors, Carla
/// for mayors, Dirk for members of provincial councils; Gijs is the ministry's adviser.
public final class CaseWorld implements AutoCloseable {
  public static final String ORIGIN = "http://localhost:8080";

  public final TestDatabase database;
  public final PinnedClock clock;
  public final Suite suite = new Suite(new Random(20261122));
  public final MemberKeys els;
  public final MemberKeys femke;
  public final MemberKeys bram;
  public final MemberKeys bea;
  public final MemberKeys carla;
  public final MemberKeys dirk;
  public final MemberKeys gijs;
  private final String origin;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final Parts parts;
  private SignedDirectory directory;

  /// Everybody has a telephone that rings, until none has.
  private final Ears ears = new Ears();

  private static final class Ears implements RingingChannels {
    private boolean silent;

    @Override
    public Set<UUID> amongThose(Collection<UUID> members) {
      return silent ? Set.of() : Set.copyOf(members);
    }

    @Override
    public Set<UUID> workedSince(Collection<UUID> members, Instant since) {
      return amongThose(members);
    }

    @Override
    public Set<UUID> wokenIn(Collection<UUID> members, Span span) {
      return Set.of();
    }

    @Override
    public Set<UUID> practised(Collection<UUID> members) {
      return amongThose(members);
    }
  }

  public void nobodyHasATelephone(boolean silent) {
    ears.silent = silent;
  }

  /// Where the parts of the program are found.
  private interface Parts {
    <T> T get(Class<T> type);
  }

  public CaseWorld() {
    this(TestDatabase.fresh(), PinnedClock.atNight(), ORIGIN, null);
  }

  /// In a whole program that runs by the real clock; ours only says what browsers write.
  public CaseWorld(RunningProgram program) {
    this(program.database(), new PinnedClock(Instant.now()), program.origin(), program::part);
  }

  private CaseWorld(
      TestDatabase database, PinnedClock clock, String origin, @Nullable Parts running) {
    this.database = database;
    this.clock = clock;
    this.origin = origin;
    els = newMember();
    femke = newMember();
    bram = newMember();
    bea = newMember();
    carla = newMember();
    dirk = newMember();
    gijs = newMember();
    if (running == null) {
      register();
      context.refresh();
    }
    parts = running == null ? context::getBean : running;
    jdbc().sql("DELETE FROM access_setup").update();
    directory = founded();
    StoredDirectory.keep(get(Directory.class), jdbc(), directory, 0, clock.instant());
    Map<String, MemberKeys> names =
        Map.of(
            "Els", els, "Femke", femke, "Bram", bram, "Bea", bea, "Carla", carla, "Dirk", dirk,
            "Gijs", gijs);
    names.forEach(
        (name, keys) -> StoredDirectory.person(jdbc(), keys.memberId(), name, clock.instant()));
  }

  public <T> T get(Class<T> type) {
    return parts.get(type);
  }

  public JdbcClient jdbc() {
    return database.jdbc();
  }

  public SignedDirectory directory() {
    return directory;
  }

  /// Another member, with a name, signed for by both coordinators.
  public MemberKeys joins(String name, String line, String association) {
    MemberKeys keys = newMember();
    StoredDirectory.person(jdbc(), keys.memberId(), name, clock.instant());
    becomes(
        directory.with(keys, role(MemberFunction.CONFIDANT, line, association), coordinators()));
    return keys;
  }

  /// The directory grew.
  public void becomes(SignedDirectory longer) {
    int known = directory.elements().size();
    directory = longer;
    StoredDirectory.keep(get(Directory.class), jdbc(), longer, known, clock.instant());
  }

  public SignedDirectory.Signers coordinators() {
    return new SignedDirectory.Signers(els.author(), femke.author(), clock.instant());
  }

  public UUID id() {
    return suite.newId(clock.instant());
  }

  /// The member as her session would say.
  public SignedIn asking(MemberKeys keys) {
    Member member = get(Members.class).byKey(keys.keyId().uuid()).orElseThrow();
    return new SignedIn(
        member.memberId(),
        member.keyId(),
        member.functions(),
        member.lineId(),
        member.association());
  }

  /// Something happened in a module to the left.
  public void publish(Object event) {
    context.publishEvent(event);
  }

  public int count(String table) {
    return jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }

  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("refused: " + why);
    };
  }

  public static Refusal refusal(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?>(var value) -> throw new AssertionError("was not refused: " + value);
      case Outcome.Refused<?>(Refusal why) -> why;
    };
  }

  @Override
  public void close() {
    context.close();
  }

  private MemberKeys newMember() {
    return MemberKeys.generate(suite, id(), clock.instant());
  }

  private SignedDirectory founded() {
    SignedDirectory.Founding founding =
        new SignedDirectory.Founding(
            origin,
            List.of(
                line("mayors", "ngb"),
                line("councillors", "nvvr"),
                line("provincial-councillors", "statenlidnu"),
                new LineStatement(
                    "ministry",
                    "ministry",
                    List.of(),
                    new Naming("Adviseur van het ministerie", "The ministry's adviser"),
                    false,
                    true,
                    true)),
            clock.instant());
    return SignedDirectory.found(
            els, role(MemberFunction.COORDINATOR, null, "nvvr"), founding, suite)
        .with(
            femke,
            role(MemberFunction.COORDINATOR, null, "ngb"),
            new SignedDirectory.Signers(els.author(), femke.author(), clock.instant()))
        .with(bram, role(MemberFunction.CONFIDANT, "councillors", "nvvr"), coordinators())
        .with(bea, role(MemberFunction.CONFIDANT, "councillors", "nvvr"), coordinators())
        .with(carla, role(MemberFunction.CONFIDANT, "mayors", "ngb"), coordinators())
        .with(
            dirk,
            role(MemberFunction.CONFIDANT, "provincial-councillors", "statenlidnu"),
            coordinators())
        .with(gijs, role(MemberFunction.ADVISER, "ministry", "ministry"), coordinators());
  }

  private static LineStatement line(String lineId, String association) {
    return new LineStatement(
        lineId, association, List.of(), new Naming(lineId, lineId), true, false, true);
  }

  private static MemberKeys.Role role(
      MemberFunction function, @Nullable String line, String association) {
    return new MemberKeys.Role(
        List.of(function),
        new Naming("lid " + association, "member " + association),
        line,
        association);
  }

  private void register() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("ruggensteun.origin", ORIGIN)));
    SeededRandomness randomness = new SeededRandomness(1);
    Ids ids = new Ids(clock, randomness);
    Changes changes = new Changes((members, sweep) -> {});
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Randomness.class, () -> randomness);
    context.registerBean(Ids.class, () -> ids);
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(Transactions.class, database::transactions);
    context.registerBean(Writes.class, database::writes);
    context.registerBean(Settings.class, () -> Settings.from(environment));
    context.registerBean(Reserve.class, Reserve::unwatched);
    context.registerBean(JsonMapper.class, JsonMapper::shared);
    context.registerBean(Changes.class, () -> changes);
    context.registerBean(AlarmNumbers.class, () -> QuietAlarms.numbers(database.jdbc()));
    context.registerBean(RingingChannels.class, () -> ears);
    context.registerBean(Duty.class, () -> new Duty(new Rosters(database.jdbc()), ears));
    context.registerBean(
        Alarms.class, () -> QuietAlarms.over(database.jdbc(), changes, clock, ids));
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
    scanner.addExcludeFilter(
        new RegexPatternTypeFilter(Pattern.compile(".*(Jobs|\\.Beat|\\.MissedCalls|\\.Untaken)")));
    scanner.scan(
        "nl.ruggensteun.access",
        "nl.ruggensteun.audit",
        "nl.ruggensteun.vault",
        "nl.ruggensteun.office",
        "nl.ruggensteun.casefile",
        "nl.ruggensteun.intake",
        "nl.ruggensteun.handover");
  }
}
