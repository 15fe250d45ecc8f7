package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.Commitment;
import nl.ruggensteun.casefile.CommitmentKind;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.FileSeen;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.OpenFileView;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.SealedEntries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Bram asks Cas to think along: Cas reads the question and nothing else of the file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThinkingAlongTest {
  private static final String QUESTION = "Zou u het haar werkgever laten vertellen?";

  private final CaseWorld world = new CaseWorld();
  private final MemberKeys cas = world.joins("Cas", "councillors", "nvvr");
  private final MemberKeys stranger = world.joins("Stine", "councillors", "nvvr");
  private final Desk desk = Desk.withFile(world, world.bram, world.bea);
  private final UUID file = desk.anna.requestId;
  private final DeskActs acts = new DeskActs(world, file);
  private final Browser consult = asked(desk, cas);

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void who_is_asked_reads_the_question_and_nothing_else_of_the_file() {
    OpenFileView.View seen = acts.looks(cas);

    assertThat(seen.audiences())
        .singleElement()
        .satisfies(one -> assertThat(one.audience().kind()).isEqualTo(AudienceKind.CONSULT));
    assertThat(seen.team()).isEmpty();
    assertThat(seen.consents()).isEmpty();
    assertThat(seen.accessLog()).isEmpty();
    assertThat(seen.commitments()).allMatch(one -> one.memberId().equals(mine(cas)));
    assertThat(opens(cas, consult, 1)).isEqualTo(QUESTION);
    assertThat(refusal(acts.reads(cas, desk.team.audienceId))).isEqualTo(new Refusal.NotFound());
    assertThat(refusal(acts.reads(cas, desk.anna.room.audienceId)))
        .isEqualTo(new Refusal.NotFound());
    assertThat(grants(cas))
        .isNotEmpty()
        .allMatch(grant -> grant.audienceId().equals(consult.audienceId));
  }

  @Test
  void it_stands_in_the_own_work_list_without_the_title_and_the_dates_of_the_file() {
    assertThat(FileSeen.listed(world, world.asking(cas))).contains(file);
    assertThat(FileSeen.consultsOf(world, world.asking(cas)))
        .anySatisfy(row -> {
          assertThat(row.caseId()).isEqualTo(file);
          assertThat(row.titleSeq()).isEmpty();
          assertThat(row.nextAt()).isNotEqualTo(Optional.of(acts.open().nextAt()));
        });
  }

  @Test
  void an_answer_is_read_by_who_asked_and_keeps_the_promise_to_answer() {
    Desk other = Desk.withFile(world, world.bram, world.bea);
    DeskActs there = new DeskActs(world, other.anna.requestId);
    Browser question = asked(other, cas);
    assertThat(promised(there)).hasSize(1);

    done(
        there.writes(
            cas,
            question.audienceId,
            question.entry(cas.author(), 2, EntryKind.MESSAGE, "Vraag het haar eerst zelf.")));

    assertThat(opens(world.bram, question, 2)).isEqualTo("Vraag het haar eerst zelf.");
    assertThat(promised(there)).isEmpty();
  }

  @Test
  void a_question_that_nobody_answers_rings_who_was_asked_first() {
    Desk other = Desk.withFile(world, world.bram, world.bea);
    DeskActs there = new DeskActs(world, other.anna.requestId);
    asked(other, cas);
    Commitment answer = promised(there).getFirst();
    world.clock.forward(Duration.ofDays(4));

    there.beat();

    assertThat(answer.memberId()).isEqualTo(mine(cas));
    assertThat(world.get(Alarms.class).stateOf(AlarmKind.COMMITMENT, answer.commitmentId()))
        .isPresent();
  }

  @Test
  void who_is_taken_out_again_finds_nothing_any_more() {
    Desk other = Desk.withFile(world, world.bram, world.bea);
    DeskActs there = new DeskActs(world, other.anna.requestId);
    Browser question = asked(other, cas);

    done(
        there.renews(
            world.bram,
            question.audienceId,
            question.epoch(question.plan(world.bram, world.bea), world.bram.author())));

    assertThat(refusal(there.reads(cas, question.audienceId))).isEqualTo(new Refusal.NotFound());
    assertThat(refusal(world.get(OpenFileView.class).look(world.asking(cas), other.anna.requestId)))
        .isEqualTo(new Refusal.NotFound());
    assertThat(FileSeen.listed(world, world.asking(cas))).doesNotContain(other.anna.requestId);
    assertThat(world.get(Grants.class).forKeys(other.anna.requestId, List.of(cas.keyId())))
        .isEmpty();
    assertThat(promised(there)).isEmpty();
  }

  @Test
  void a_third_in_the_same_team_and_the_reporter_see_nothing_of_it() {
    assertThat(FileSeen.listed(world, world.asking(stranger))).doesNotContain(file);
    assertThat(refusal(acts.reads(stranger, consult.audienceId)))
        .isEqualTo(refusal(acts.reads(stranger, world.id())))
        .isEqualTo(new Refusal.NotFound());
    Room.View hers = new ComingBack(world, desk.anna).looks();
    assertThat(hers.access()).noneMatch(one -> one.keyId().equals(cas.keyId().uuid()));
    assertThat(hers.commitments()).noneMatch(one -> one.kind() == CommitmentKind.THINK_ALONG);
  }

  @TestFactory
  Stream<DynamicTest> who_thinks_along_decides_nothing_about_the_file() {
    Map<String, FileSeen.Attempt> surfaces =
        FileSeen.all(
            world,
            desk.team.audienceId,
            desk.team.entry(cas.author(), 2, EntryKind.NOTE, "niet van mij"),
            desk.team.epoch(desk.team.plan(world.bram, world.bea), world.bram.author()));
    return surfaces.entrySet().stream()
        .filter(surface -> !surface.getKey().equals("look"))
        .map(surface ->
            DynamicTest.dynamicTest(
                surface.getKey(),
                () -> {
                  Refusal forbidden = refusal(surface.getValue().as(world.asking(cas), file));
                  Refusal missing = refusal(surface.getValue().as(world.asking(cas), world.id()));
                  assertThat(forbidden).isEqualTo(new Refusal.NotFound()).isEqualTo(missing);
                }));
  }

  @Test
  void only_who_is_responsible_asks_and_somebody_of_another_association_only_with_consent() {
    assertThat(refusal(asks(desk, cas, stranger))).isEqualTo(new Refusal.NotFound());
    assertThat(refusal(asks(desk, world.bram, world.carla)))
        .isEqualTo(Refusal.Conflict.because("needs-consent"));

    UUID consent = acts.agrees(world.bram, "ngb");
    done(asks(desk, world.bram, world.carla));
    done(acts.revokes(world.bram, consent));
    assertThat(refusal(asks(desk, world.bram, world.carla)))
        .isEqualTo(Refusal.Conflict.because("needs-consent"));
  }

  @Test
  void ten_words_never_lead_to_a_consult() {
    Anna words = new Anna(world, world.bram);
    Browser own = new Browser(world, file, AudienceKind.CONSULT);
    GivenAudience given =
        new GivenAudience(
            own.audienceId,
            "CONSULT",
            own.epoch(own.plan(world.bram, world.bea), world.bram.author()),
            words.keys.locator(),
            words.keys.auth().verifyKey().text(),
            "call",
            true);

    assertThat(refusal(acts.adds(world.bram, given)))
        .isEqualTo(Refusal.Invalid.field("locator", "only-for-a-room"));
  }

  private Browser asked(Desk desk, MemberKeys whom) {
    Browser own = new Browser(world, desk.anna.requestId, AudienceKind.CONSULT);
    DeskActs there = new DeskActs(world, desk.anna.requestId);
    done(there.adds(world.bram, consult(own, whom, world.bram)));
    done(
        there.writes(
            world.bram,
            own.audienceId,
            own.entry(world.bram.author(), 1, EntryKind.MESSAGE, QUESTION)));
    return own;
  }

  private Outcome<Boolean> asks(Desk desk, MemberKeys who, MemberKeys whom) {
    Browser own = new Browser(world, desk.anna.requestId, AudienceKind.CONSULT);
    return new DeskActs(world, desk.anna.requestId).adds(who, consult(own, whom, who));
  }

  private GivenAudience consult(Browser own, MemberKeys whom, MemberKeys by) {
    return new GivenAudience(
        own.audienceId,
        "CONSULT",
        own.epoch(own.plan(world.bram, world.bea, whom), by.author()),
        null,
        null,
        null,
        null);
  }

  private String opens(MemberKeys reader, Browser where, int seq) {
    List<SealedEntries.StoredEntry> entries =
        done(new DeskActs(world, where.caseId).reads(reader, where.audienceId));
    byte[] grant =
        world.get(Grants.class).forKeys(where.caseId, List.of(reader.keyId())).stream()
            .filter(one -> one.audienceId().equals(where.audienceId))
            .findFirst()
            .orElseThrow()
            .sealed()
            .bytes();
    return where.reads(reader, entries.get(seq - 1), grant);
  }

  private List<Grants.StoredGrant> grants(MemberKeys who) {
    return world.get(Grants.class).forKeys(file, List.of(who.keyId()));
  }

  private static Optional<UUID> mine(MemberKeys who) {
    return Optional.of(who.memberId());
  }

  private static List<Commitment> promised(DeskActs acts) {
    return acts.running().stream().filter(one -> one.kind() == CommitmentKind.THINK_ALONG).toList();
  }
}
