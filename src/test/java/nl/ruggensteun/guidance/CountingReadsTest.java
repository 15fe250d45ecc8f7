package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How often a page was read on a day, and nothing that says by whom.
class CountingReadsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final PageReads reads = new PageReads(clock);
  private final PageReadCounts counts = counts(clock);
  private final WritePageReads writing = new WritePageReads(reads, counts);

  private PageReadCounts counts(Clock by) {
    return new PageReadCounts(database.jdbc(), database.transactions(), by);
  }

  @Test
  void reads_of_a_day_add_up_per_page_and_language() {
    reads.readOnce("threatened", Language.NL);
    reads.readOnce("threatened", Language.NL);
    reads.readOnce("threatened", Language.EN);
    writing.write();
    reads.readOnce("threatened", Language.NL);
    writing.write();
    clock.forward(Duration.ofDays(1));
    assertThat(counts.ofPastDays())
        .containsExactly(
            new PageReadCounts.DayCount(SUNDAY, "threatened", "en", 1),
            new PageReadCounts.DayCount(SUNDAY, "threatened", "nl", 3));
  }

  @Test
  void today_is_shown_to_nobody() {
    reads.readOnce("thinking-of-suicide", Language.NL);
    writing.write();
    assertThat(counts.ofPastDays()).isEmpty();
  }

  @Test
  void a_day_ends_at_midnight_in_the_netherlands() {
    reads.readOnce("front", Language.NL);
    clock.forward(Duration.ofHours(22).plusMinutes(1));
    reads.readOnce("front", Language.NL);
    assertThat(reads.take())
        .extracting(count -> count.of().day())
        .containsExactlyInAnyOrder(SUNDAY, SUNDAY.plusDays(1));
  }

  @Test
  void what_was_counted_once_is_not_counted_again() {
    reads.readOnce("front", Language.NL);
    assertThat(reads.take()).hasSize(1);
    assertThat(reads.take()).isEmpty();
  }

  @Test
  void while_the_database_is_away_nothing_is_lost() {
    database.jdbc().sql("ALTER TABLE guidance_page_reads RENAME TO gone").update();
    reads.readOnce("front", Language.NL);
    writing.write();
    database.jdbc().sql("ALTER TABLE gone RENAME TO guidance_page_reads").update();
    reads.readOnce("front", Language.NL);
    writing.stop();
    clock.forward(Duration.ofDays(1));
    assertThat(counts.ofPastDays()).extracting(PageReadCounts.DayCount::reads).containsExactly(2L);
  }

  @Test
  void the_table_has_room_for_a_day_a_page_and_a_number_only() {
    List<@Nullable String> columns =
        database
            .jdbc()
            .sql(
                """
                SELECT column_name || ' ' || data_type FROM information_schema.columns
                WHERE table_name = 'guidance_page_reads' ORDER BY 1
                """)
            .query(String.class)
            .list();
    assertThat(columns).containsExactly("day date", "language text", "page text", "reads bigint");
  }
}
