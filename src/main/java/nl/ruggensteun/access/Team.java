package nl.ruggensteun.access;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.ruggensteun.platform.AnchorFacts;
import nl.ruggensteun.vault.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The team (_het team_) of this installation: the hash of its genesis statement, once there is
/// one. It never changes.
@Component
public class Team implements AnchorFacts {
  private final JdbcClient jdbc;
  private final Lines lines;
  private final AtomicReference<Optional<Hash>> known = new AtomicReference<>(Optional.empty());

  Team(JdbcClient jdbc, Lines lines) {
    this.jdbc = jdbc;
    this.lines = lines;
  }

  public Optional<Hash> hash() {
    return known.get().or(this::read);
  }

  @Override
  public Optional<String> team() {
    return hash().map(Hash::text);
  }

  @Override
  public boolean takesRequests() {
    return lines.isOpenForRequests();
  }

  private Optional<Hash> read() {
    Optional<Hash> found =
        jdbc.sql("SELECT team FROM access_setup WHERE team IS NOT NULL")
            .query(String.class)
            .optional()
            .map(Hash::new);
    known.set(found);
    return found;
  }
}
