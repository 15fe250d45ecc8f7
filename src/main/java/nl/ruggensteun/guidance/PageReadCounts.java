package nl.ruggensteun.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often pages were read, per day, as it is kept (_leestellingen per dag_).
@Component
public class PageReadCounts {
  static final int SHOWN_DAYS = 92;

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  PageReadCounts(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// A page, a day that is over, and how often.
  public record DayCount(LocalDate day, String page, String language, long reads) {}

  void add(List<PageReads.Count> counts) {
    transactions.run(() -> counts.forEach(this::add));
  }

  private void add(PageReads.Count count) {
    jdbc.sql(
            """
            INSERT INTO guidance_page_reads (day, page, language, reads)
            VALUES (:day, :page, :language, :reads)
            ON CONFLICT (day, page, language)
            DO UPDATE SET reads = guidance_page_reads.reads + excluded.reads
            """)
        .param("day", count.of().day())
        .param("page", count.of().page())
        .param("language", count.of().language().code())
        .param("reads", count.reads())
        .update();
  }

  /// The last three months, newest first. Never today: who looked again and again would see when
  /// somebody reads.
  public List<DayCount> ofPastDays() {
    LocalDate today = CivilTime.day(clock.instant());
    return jdbc.sql(
            """
            SELECT day, page, language, reads FROM guidance_page_reads
            WHERE day < :today AND day >= :since ORDER BY day DESC, page, language
            """)
        .param("today", today)
        .param("since", today.minusDays(SHOWN_DAYS))
        .query((row, number) ->
            new DayCount(
                row.getObject("day", LocalDate.class),
                row.getString("page"),
                row.getString("language"),
                row.getLong("reads")))
        .list();
  }
}
