package nl.ruggensteun.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.TestDatabase;
import nl.ruggensteun.platform.Transactions;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.Hash;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The whole of access on a real database, with a clock that stands still, in a test.
public final class AccessWorld implements AutoCloseable {
  static final String ORIGIN = "http://localhost:8080";
  public static final Place COORDINATOR =
      new Place(
          List.of(MemberFunction.COORDINATOR),
          null,
          "nvvr",
          new Naming("coördinator", "coordinator"));
  public static final Place OTHER_COORDINATOR =
      new Place(
          List.of(MemberFunction.COORDINATOR),
          null,
          "ngb",
          new Naming("coördinator", "coordinator"));
  public static final Place CONFIDANT =
      new Place(
          List.of(MemberFunction.CONFIDANT),
          "councillors",
          "nvvr",
          new Naming("vertrouwenspersoon raadsleden", "confidant for councillors"));

  public final TestDatabase database = TestDatabase.fresh();
  public final PinnedClock clock = PinnedClock.atNight();
  final List<Object> events = new ArrayList<>();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public AccessWorld(Class<?>... more) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("ruggensteun.origin", ORIGIN)));
    SeededRandomness randomness = new SeededRandomness(1);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Randomness.class, () -> randomness);
    context.registerBean(Ids.class, () -> new Ids(clock, randomness));
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(Transactions.class, database::transactions);
    context.registerBean(Settings.class, () -> Settings.from(environment));
    context.registerBean(JsonMapper.class, JsonMapper::shared);
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Jobs")));
    scanner.scan("nl.ruggensteun.access", "nl.ruggensteun.audit", "nl.ruggensteun.office");
    for (Class<?> bean : more) {
      context.registerBean(bean);
    }
    context.addApplicationListener(event -> {
      if (event instanceof org.springframework.context.PayloadApplicationEvent<?> domainEvent) {
        events.add(domainEvent.getPayload());
      }
    });
    context.refresh();
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  Hash team() {
    return get(Team.class).hash().orElseThrow();
  }

  DirectoryHead head() {
    return get(Directory.class).head().orElseThrow();
  }

  static LineStatement councillors() {
    return new LineStatement(
        "councillors",
        "nvvr",
        List.of("councillor"),
        new Naming("Raadsleden", "Councillors"),
        true,
        false,
        true);
  }

  /// The first coordinator founds the team with one open line.
  public Arrival founds(TestMember founder) {
    String token = get(SetUp.class).freshToken().orElseThrow().reveal();
    String genesis =
        founder.genesis(ORIGIN, founder.key(COORDINATOR), List.of(councillors()), clock.instant());
    return done(
        get(SetUp.class)
            .found(
                token,
                new SetUp.Founding(genesis, founder.keyring(), founder.name, "a@example.org")));
  }

  /// Somebody is invited and makes keys, which nobody signed yet.
  public Arrival enrols(TestMember member, TestMember by, Place place) {
    Invitations.Made made =
        done(
            get(Invitations.class)
                .make(
                    asking(by),
                    new Invitations.Invited.Newcomer(member.name, "b@example.org"),
                    place));
    member.memberId = made.memberId();
    return done(
        get(Enrolment.class)
            .enrol(
                made.token().reveal(),
                new Enrolment.Enrolling(
                    member.keyId, member.signer.key(), member.keyring(), member.name, List.of())));
  }

  /// Two coordinators sign for the keys of somebody.
  public void admits(TestMember member, Place place, TestMember first, TestMember second) {
    String statement = first.admits(team(), head(), member.key(place), clock.instant());
    var proposal = done(get(Proposals.class).propose(asking(first), statement));
    done(
        get(Proposals.class)
            .countersign(
                asking(second), proposal, second.countersigns(team(), statement, clock.instant())));
  }

  /// The member as her session would say, by her present keys.
  public SignedIn asking(TestMember member) {
    Optional<Member> found = get(Members.class).active(member.memberId);
    return new SignedIn(
        member.memberId,
        member.keyId.uuid(),
        found.map(Member::functions).orElse(java.util.Set.of()),
        found.flatMap(Member::lineId),
        found.flatMap(Member::association));
  }

  Challenge challenge(TestMember member) {
    return get(Challenges.class)
        .issue(Challenge.Purpose.MEMBER, Recoveries.locator(member.tenWords.key()))
        .orElseThrow();
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(AccessRefused reason) ->
          throw new AssertionError("refused: " + reason);
    };
  }

  static AccessRefused refusal(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> done -> throw new AssertionError("was not refused");
      case Outcome.Refused<?>(AccessRefused reason) -> reason;
    };
  }

  @Override
  public void close() {
    context.close();
  }
}
