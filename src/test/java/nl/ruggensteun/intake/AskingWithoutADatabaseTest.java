package nl.ruggensteun.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.Reserve;
import nl.ruggensteun.platform.SeededRandomness;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class AskingWithoutADatabaseTest {
  private final PinnedClock clock = PinnedClock.atNight();

  /// So that it is answered with "try again" and the number, as everything is then.
  @Test
  void for_something_to_compute_on_fails_as_an_outage_and_not_as_a_mistake_of_ours() {
    JdbcClient away = away();
    Proofs proofs =
        new Proofs(
            away,
            clock,
            new SeededRandomness(1),
            JsonMapper.shared(),
            new Load(away, clock, Reserve.unwatched()));

    assertThatThrownBy(proofs::issue).isInstanceOf(DataAccessException.class);
  }

  private static JdbcClient away() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
    return JdbcClient.create(nowhere);
  }
}
