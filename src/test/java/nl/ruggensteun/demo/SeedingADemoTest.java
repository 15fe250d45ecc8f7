package nl.ruggensteun.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.RescuePreparations;
import nl.ruggensteun.access.Team;
import nl.ruggensteun.audit.AuditVerification;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Training;
import nl.ruggensteun.guidance.document.ReviewItem;
import nl.ruggensteun.guidance.document.ReviewKind;
import nl.ruggensteun.guidance.document.ReviewList;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.CodeReading;
import nl.ruggensteun.suite.Keyring;
import nl.ruggensteun.suite.MemberRescue;
import nl.ruggensteun.suite.RecoveryKeys;
import nl.ruggensteun.suite.Seed;
import nl.ruggensteun.suite.Share;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// The practice environment as somebody finds it who starts it for the first time.
class SeedingADemoTest {
  private static RunningProgram program;

  @BeforeAll
  static void start() {
    program = RunningProgram.start(Map.of("ruggensteun.mode", "DEMO"));
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void every_line_takes_requests_and_is_answered_day_and_night() {
    assertThat(program.part(Members.class).active()).hasSize(16);
    assertThat(program.part(Members.class).coordinators()).hasSize(3);
    assertThat(program.part(Lines.class).isOpenForRequests()).isTrue();
    for (LineId line : LineId.values()) {
      assertThat(program.part(Duty.class).gaps(line.code(), Instant.now(), Duration.ofDays(7)))
          .as(line.code())
          .isEmpty();
    }
  }

  @Test
  void in_three_weeks_a_day_is_open_for_a_coordinator_to_mend() {
    assertThat(program.part(Duty.class).gaps("councillors", Instant.now(), Duration.ofDays(364)))
        .singleElement()
        .satisfies(gap ->
            assertThat(Duration.between(Instant.now(), gap.from()))
                .isBetween(Duration.ofDays(16), Duration.ofDays(25)));
    assertThat(program.part(Duty.class).gaps("common", Instant.now(), Duration.ofDays(364)))
        .isEmpty();
  }

  @Test
  void there_are_about_thirty_files_in_every_state_and_somebody_waits() {
    assertThat(count("SELECT count(*) FROM casefile_file WHERE state = 'open'")).isGreaterThan(15);
    assertThat(count("SELECT count(*) FROM casefile_file WHERE state = 'aftercare'"))
        .isGreaterThanOrEqualTo(3);
    assertThat(count("SELECT count(*) FROM casefile_file WHERE state = 'closed'"))
        .isGreaterThanOrEqualTo(5);
    assertThat(count("SELECT count(*) FROM intake_request WHERE state = 'waiting'")).isEqualTo(4);
    assertThat(count("SELECT count(*) FROM intake_request WHERE wish = 'unhurried'")).isOne();
    assertThat(count("SELECT count(*) FROM guidance_version WHERE state = 'proposed'"))
        .isPositive();
    assertThat(count("SELECT count(*) FROM intake_request WHERE state = 'taken'")).isEqualTo(1);
  }

  @Test
  void trainings_have_dates_that_one_coordinator_wrote_and_another_approved() {
    LocalDate today = CivilTime.day(Instant.now());
    assertThat(program.part(Publications.class).now().training().trainings())
        .filteredOn(training -> !training.datesFrom(today).isEmpty())
        .extracting(Training::id)
        .containsExactly("session", "facing-threats", "online-aggression");
    assertThat(
            count(
                """
                SELECT count(*) FROM guidance_version
                WHERE document = 'training' AND state = 'published' AND decided_by <> author_id
                """))
        .isEqualTo(1);
  }

  @Test
  void who_wants_to_come_on_a_date_takes_it_along_and_puts_it_in_her_calendar() throws Exception {
    String page = read("/trainingen/omgaan-met-intimidatie-en-bedreiging");
    assertThat(page)
        .contains("data-enrol=\"Ik wil meedoen aan de training", "aria-describedby=\"when-2\"");
    assertThat(read("/trainingen/omgaan-met-intimidatie-en-bedreiging/duinrode-first.ics"))
        .containsPattern("DTSTART:\\d{8}T0[89]0000Z")
        .contains("LOCATION:Conferentieoord Duinrode\r\n");
    assertThat(read("/en/training/calendar.ics").split("BEGIN:VEVENT", -1)).hasSize(5);
  }

  private static String read(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(program.origin() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void coordinators_find_texts_in_every_state() {
    assertThat(count("SELECT count(*) FROM guidance_version WHERE state = 'draft'")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM guidance_version WHERE state = 'proposed'"))
        .isEqualTo(1);
    assertThat(
            count(
                """
                SELECT count(*) FROM guidance_version
                WHERE document = 'pages.damage.nl' AND state = 'published' AND takes_effect < current_date
                """))
        .isEqualTo(2);
    assertThat(program.part(ReviewList.class).now())
        .filteredOn(item -> item.isDue(program.part(ReviewList.class).today()))
        .extracting(ReviewItem::what)
        .contains(ReviewKind.REVIEW_DUE, ReviewKind.TRANSLATION_BEHIND)
        .doesNotContain(ReviewKind.UNREADABLE);
  }

  @Test
  void the_files_have_a_past() {
    assertThat(
            count("SELECT count(*) FROM casefile_file WHERE opened_at < now() - interval '1 day'"))
        .isGreaterThan(25);
    assertThat(
            count(
                """
                SELECT count(*) FROM casefile_commitment WHERE state = 'open' AND due_at < now()
                """))
        .isBetween(2, 6);
    assertThat(count("SELECT count(*) FROM vault_entry WHERE added_at > now() + interval '1 hour'"))
        .isZero();
  }

  @Test
  void every_request_of_that_past_rang_at_once_and_says_whom() {
    assertThat(
            count(
                """
                SELECT count(*) FROM alarm WHERE kind = 'request'
                AND first_rung_at > opened_at + interval '5 seconds'
                """))
        .isZero();
    assertThat(
            count(
                """
                SELECT count(*) FROM alarm WHERE kind = 'request'
                AND NOT EXISTS (SELECT 1 FROM alarm_attempt one WHERE one.alarm_id = alarm.alarm_id
                                AND one.planned_at < alarm.opened_at + interval '5 seconds')
                """))
        .isZero();
  }

  @Test
  void the_access_log_of_that_past_holds_together() {
    assertThat(AuditVerification.of(program.database().dataSource()).verify(Optional.empty()))
        .isEmpty();
  }

  @Test
  void a_member_comes_in_with_the_words_that_were_written_down_and_reads_the_own_files()
      throws IOException {
    Reader bram = Reader.signIn(program, wordsOf("Bram Oefenberg"));

    assertThat(bram.name()).isEqualTo("Bram Oefenberg");
    assertThat(bram.titles("mine"))
        .contains(
            "Raadslid Duinrode, bedreigingen na besluit over opvang",
            "Raadslid Lindewaard, steen door de ruit");
  }

  @Test
  void any_member_can_lose_everything_and_be_helped_by_two_coordinators() throws IOException {
    Reader samira = Reader.signIn(program, wordsOf("Samira Verzonnen"));
    KeptKeys kept = KeptKeys.in(DemoFolder.of(program.part(Settings.class))).orElseThrow();
    for (KeptKeys.Member member : kept.members()) {
      String statement =
          program
              .part(RescuePreparations.class)
              .statementOf(member.memberId())
              .orElseThrow(() -> new AssertionError(member.name()));
      MemberRescue ready = MemberRescue.verify(statement, samira.directory()).orThrow();

      List<Share> shares =
          kept.members().stream().flatMap(one -> shareOf(member, one).stream()).toList();
      assertThat(shares).as(member.name()).hasSizeGreaterThanOrEqualTo(2);
      Seed seed = Share.combine(shares.subList(0, 2), ready.recipient()).orThrow();
      assertThat(Keyring.unwrap(wrapOf(member), seed).orThrow().memberId())
          .isEqualTo(member.memberId());
    }
  }

  private static Optional<Share> shareOf(KeptKeys.Member member, KeptKeys.Member holder) {
    return program
        .database()
        .jdbc()
        .sql("SELECT sealed FROM access_rescue_share WHERE member_id = ? AND key_id = ?::uuid")
        .params(member.memberId(), holder.keyId())
        .query(byte[].class)
        .optional()
        .map(sealed ->
            Share.open(sealed, new Seed(Base64Url.decode(holder.seal()).orElseThrow())).orThrow());
  }

  private static byte[] wrapOf(KeptKeys.Member member) {
    return program
        .database()
        .jdbc()
        .sql("SELECT sealed FROM access_wrap WHERE member_id = ? AND kind = 'rescue'")
        .param(member.memberId())
        .query(byte[].class)
        .single();
  }

  @Test
  void nothing_that_anybody_typed_stands_in_a_table() throws IOException, SQLException {
    String everything = everyTable();

    for (String name : FictionalFiles.SCRIPTS) {
      for (CaseScript script : Scripts.read(name, CaseScript[].class)) {
        assertThat(everything).doesNotContain(script.title());
        script.acts().stream()
            .map(SeedingADemoTest::typed)
            .filter(text -> text.length() > 8)
            .forEach(text -> assertThat(everything).doesNotContain(text));
      }
    }
    assertThat(everything).doesNotContain("06 00 00", "Duinmeijer", "opvanglocatie");
  }

  @Test
  void what_opens_the_practice_environment_is_for_its_owner_only() throws IOException {
    for (String name : List.of("demo-keys.json", "inloggen.txt")) {
      assertThat(Files.getPosixFilePermissions(program.data().resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static int count(String sql) {
    return program.database().jdbc().sql(sql).query(Integer.class).single();
  }

  /// What somebody typed, for those acts that are nothing but words.
  private static String typed(CaseAct act) {
    return switch (act) {
      case CaseAct.Note note -> note.text();
      case CaseAct.Message message -> message.text();
      case CaseAct.Reply reply -> reply.text();
      case CaseAct.Person person -> person.reach();
      case CaseAct.Promise promise -> promise.text();
      case CaseAct.Missed missed -> missed.next().text();
      case CaseAct.Consent consent -> consent.text();
      case CaseAct.BringIn bringIn -> bringIn.text();
      case CaseAct.HandOver handOver -> handOver.text();
      case CaseAct.Close close -> close.text();
      case CaseAct.Read read -> "";
      case CaseAct.Room room -> "";
      case CaseAct.Kept kept -> "";
      case CaseAct.Aftercare aftercare -> "";
    };
  }

  private static String everyTable() throws IOException, SQLException {
    ByteArrayOutputStream everything = new ByteArrayOutputStream();
    List<String> tables =
        program
            .database()
            .jdbc()
            .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            .query((row, number) -> row.getString("tablename"))
            .list();
    try (Connection connection = program.database().dataSource().getConnection()) {
      for (String table : tables) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY " + table + " TO STDOUT", everything);
      }
    }
    return everything.toString(UTF_8);
  }

  private static RecoveryKeys wordsOf(String name) throws IOException {
    List<String> guide = Files.readAllLines(program.data().resolve("inloggen.txt"));
    for (int i = 0; i < guide.size(); i++) {
      if (guide.get(i).contains(name)
          && Code.read(CodeKind.RECOVERY, guide.get(i + 1))
              instanceof CodeReading.Read(Code code)) {
        return code.recoveryKeys(program.part(Team.class).hash().orElseThrow());
      }
    }
    throw new AssertionError("no words for " + name);
  }
}
