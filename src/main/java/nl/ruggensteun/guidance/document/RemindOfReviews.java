package nl.ruggensteun.guidance.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Thirty days and seven days before a text has to be looked at, and on the day itself,
/// coordinators hear of it (_nakijkherinneringen_): each time once, whichever node sends it. What
/// came together goes in one mail.
@Component
class RemindOfReviews {
  /// Who could not send it, or stopped while sending, leaves it to another after that.
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final ReviewList reviews;
  private final Optional<ReviewReminder> reminder;
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  RemindOfReviews(
      ReviewList reviews,
      Optional<ReviewReminder> reminder,
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock) {
    this.reviews = reviews;
    this.reminder = reminder;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  void look() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int mine = transactions.in(() -> claim(now));
    if (mine > 0 && reminder.filter(mail -> mail.tell(mine)).isPresent()) {
      jdbc.sql(
              """
              UPDATE guidance_reminder SET mailed_at = :now
              WHERE mailed_at IS NULL AND claimed_at = :now
              """)
          .param("now", Columns.of(now))
          .update();
    }
  }

  /// How many are for this node to send now: new ones, and those that somebody else left.
  private int claim(Instant now) {
    int left =
        jdbc.sql(
                """
                UPDATE guidance_reminder SET claimed_at = :now
                WHERE mailed_at IS NULL AND claimed_at <= :patience
                """)
            .param("now", Columns.of(now))
            .param("patience", Columns.of(now.minus(PATIENCE)))
            .update();
    List<ReviewItem> announced = reviews.now().stream().filter(ReviewItem::isAnnounced).toList();
    LocalDate today = reviews.today();
    return left + announced.stream().mapToInt(item -> claim(item, today, now)).sum();
  }

  /// Only the nearest moment: whoever starts the program late hears it once.
  private int claim(ReviewItem item, LocalDate today, Instant now) {
    long daysLeft = item.daysLeft(today).orElse(Long.MAX_VALUE);
    return daysLeft > ReviewItem.AHEAD
        ? 0
        : jdbc.sql(
                """
                INSERT INTO guidance_reminder (document, due, days, claimed_at)
                VALUES (:document, :due, :days, :now) ON CONFLICT DO NOTHING
                """)
            .param("document", item.document().value())
            .param("due", item.date().orElse(today))
            .param("days", daysLeft > 7 ? ReviewItem.AHEAD : daysLeft > 0 ? 7 : 0)
            .param("now", Columns.of(now))
            .update();
  }
}
