package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.FileSeen;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.casefile.RoomFile;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.suite.EntryKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndingAFileTest {
  private final CaseWorld world = new CaseWorld();
  private Desk desk = Desk.withFile(world, world.bram, world.bea);
  private DeskActs acts = new DeskActs(world, desk.anna.requestId);

  @BeforeEach
  void open() {
    desk = Desk.withFile(world, world.bram, world.bea);
    acts = new DeskActs(world, desk.anna.requestId);
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void it_is_not_closed_before_aftercare() {
    assertThat(refusal(acts.closes(world.bram, nextYear())))
        .isEqualTo(Refusal.Conflict.because("no-aftercare"));
  }

  @Test
  void aftercare_has_dates() {
    assertThat(refusal(acts.beginsAftercare(world.bram)))
        .isEqualTo(Refusal.Invalid.field("commitments", "required"));
  }

  @Test
  void closing_sets_a_day_of_destruction_that_the_reporter_sees_and_ends_every_date() {
    closed();

    assertThat(acts.running()).isEmpty();
    Room.View room = new ComingBack(world, desk.anna).looks();
    assertThat(room.state()).isEqualTo("closed");
    assertThat(room.file())
        .hasValueSatisfying(
            file -> assertThat(((CaseFile.Closed) file).destroyOn()).isEqualTo(nextYear()));
  }

  @Test
  void a_day_of_destruction_lies_ahead_and_within_five_years() {
    done(acts.beginsAftercare(world.bram, desk.promise("aftercare", Duration.ofDays(14))));

    for (LocalDate day : List.of(today(), today().plusYears(5).plusDays(1))) {
      assertThat(refusal(acts.closes(world.bram, day)))
          .isEqualTo(Refusal.Invalid.field("destroyOn", "not-ahead"));
    }
  }

  @Test
  void a_closed_file_takes_no_more_words() {
    closed();
    var late = desk.team.entry(world.bram.author(), 2, EntryKind.NOTE, "nog iets");

    assertThat(refusal(acts.writes(world.bram, desk.team.audienceId, late)))
        .isEqualTo(Refusal.Conflict.because("closed"));
  }

  @Test
  void the_owner_opens_it_again_with_a_next_date() {
    closed();

    done(acts.reopens(world.bram, desk.callBack(Duration.ofDays(1))));

    assertThat(acts.open().owner()).isEqualTo(world.bram.memberId());
    assertThat(acts.runningKinds()).containsExactly("call-back");
  }

  @Test
  void the_reporter_opens_it_again_and_is_called_on_the_next_working_day() {
    closed();

    done(world.get(RoomActs.class).reopen(new ComingBack(world, desk.anna).room()));

    assertThat(acts.runningKinds()).containsExactly("call-back");
    assertThat(new ComingBack(world, desk.anna).looks().state()).isEqualTo("open");
  }

  @Test
  void on_its_day_everything_sealed_is_destroyed_and_its_access_log_forgotten() {
    closed();
    world.clock.forward(Duration.ofDays(366));

    acts.destroysDue();

    for (String table : List.of("vault_grant", "vault_share", "vault_entry", "vault_epoch")) {
      assertThat(rowsOf(table)).as(table).isZero();
    }
    for (String table : List.of("casefile_audience", "casefile_member", "casefile_commitment")) {
      assertThat(rowsOf(table)).as(table).isZero();
    }
    assertThat(world.get(RoomFile.class).find(desk.anna.requestId)).isEmpty();
    assertThat(FileSeen.listed(world, world.asking(world.bram)))
        .doesNotContain(desk.anna.requestId);
    assertThat(new ComingBack(world, desk.anna).enters(desk.anna.keys)).isEmpty();
    assertThat(world.get(AuditLog.class).of(ChainId.ofCase(desk.anna.requestId)))
        .singleElement()
        .satisfies(act -> assertThat(act.act().what()).isEqualTo("file.destroyed"));
  }

  @Test
  void the_day_before_it_is_all_still_there() {
    closed();
    world.clock.forward(Duration.ofDays(363));

    acts.destroysDue();

    assertThat(rowsOf("vault_entry")).isPositive();
  }

  private LocalDate today() {
    return CivilTime.day(world.clock.instant());
  }

  private LocalDate nextYear() {
    return today().plusYears(1);
  }

  private void closed() {
    done(acts.beginsAftercare(world.bram, desk.promise("aftercare", Duration.ofDays(14))));
    done(acts.closes(world.bram, nextYear()));
  }

  private int rowsOf(String table) {
    return world
        .jdbc()
        .sql("SELECT count(*) FROM " + table + " WHERE case_id = ?")
        .param(desk.anna.requestId)
        .query(Integer.class)
        .single();
  }
}
