package nl.ruggensteun.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the roster is kept (_roosters_): all that was agreed, as far as it touches a span.
@Component
public class Rosters {
  private final JdbcClient jdbc;
  private volatile @Nullable Known last;

  public Rosters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What the database said and what that means: each call asks the same of a roster that seldom
  /// changes.
  private record Known(String said, Roster roster) {}

  /// What was agreed for all lines and matters in that span, as it stood at one moment.
  public Roster during(Span span) {
    String said =
        jdbc.sql(AgreedRows.DURING)
            .param("from", Columns.of(span.from()))
            .param("until", Columns.of(span.until()))
            .query(String.class)
            .single();
    Known known = last;
    if (known == null || !known.said().equals(said)) {
      known = new Known(said, AgreedRows.read(said).roster());
      last = known;
    }
    return known.roster();
  }
}
