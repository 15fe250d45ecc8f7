package nl.ruggensteun.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SizeClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Records for counting (_cijfers_): sealed to the coordinators, tied to no file, author or moment,
/// and given out only when a quarter is over and there are enough of them to hide in.
@Repository
public class Statistics {
  static final int ENOUGH = 5;

  private final JdbcClient jdbc;
  private final Clock clock;

  Statistics(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// One coordinator's copy, as a browser sends it.
  public record GivenRecord(@Nullable String keyId, @Nullable String sealed) {}

  public record SealedRecord(UUID recordId, Ciphertext sealed) {}

  void add(List<GivenRecord> copies) {
    // A random id on purpose: one with a time in it would tell when the file was closed.
    UUID recordId = UUID.randomUUID();
    for (GivenRecord copy : copies) {
      jdbc.sql(
              """
              INSERT INTO casefile_statistic (record_id, key_id, quarter, sealed) VALUES (?, ?, ?, ?)
              ON CONFLICT DO NOTHING
              """)
          .params(recordId, key(copy), quarter(today()), sealed(copy).bytes())
          .update();
    }
  }

  /// A finished quarter's records for whoever holds these keys, in an order that says nothing; none
  /// while there are fewer than five.
  List<SealedRecord> of(String quarter, Collection<UUID> keys) {
    if (quarter.compareTo(quarter(today())) >= 0) {
      return List.of();
    }
    List<SealedRecord> found =
        jdbc.sql(
                """
                SELECT DISTINCT ON (record_id) record_id, sealed FROM casefile_statistic
                WHERE quarter = ? AND key_id = ANY (?) ORDER BY record_id
                """)
            .params(quarter, texts(keys))
            .query((row, index) ->
                new SealedRecord(
                    row.getObject("record_id", UUID.class), sealed(row.getBytes("sealed"))))
            .list();
    return found.size() < ENOUGH ? List.of() : found;
  }

  /// The quarters that can be counted by whoever holds these keys, and how many records they have.
  Map<String, Integer> waiting(Collection<UUID> keys) {
    Map<String, Integer> waiting = new HashMap<>();
    jdbc.sql(
            """
            SELECT quarter, count(DISTINCT record_id) AS records FROM casefile_statistic
            WHERE quarter < ? AND key_id = ANY (?) GROUP BY quarter HAVING count(DISTINCT record_id) >= ?
            """)
        .params(quarter(today()), texts(keys), ENOUGH)
        .query(row -> {
          waiting.put(row.getString("quarter"), row.getInt("records"));
        });
    return waiting;
  }

  /// They were counted: every copy goes.
  void delete(Collection<UUID> records) {
    jdbc.sql("DELETE FROM casefile_statistic WHERE record_id = ANY (?::uuid[])")
        .param(texts(records))
        .update();
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private LocalDate today() {
    return CivilTime.day(clock.instant());
  }

  static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  private static String key(GivenRecord copy) {
    if (copy.keyId() == null || copy.keyId().length() != 36) {
      throw RefusedAct.invalid("statistic.keyId", "invalid");
    }
    return copy.keyId();
  }

  private static Ciphertext sealed(GivenRecord copy) {
    return sealed(
        Optional.ofNullable(copy.sealed()).flatMap(Base64Url::decode).orElse(new byte[0]));
  }

  private static Ciphertext sealed(byte[] bytes) {
    return RefusedAct.unlessRefused(SealedForm.check(bytes, SizeClass.STATISTIC));
  }
}
