package nl.ruggensteun.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.suite.SignedDirectory;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts a directory that the suite signed into the database, in a test.
public final class StoredDirectory {
  private StoredDirectory() {}

  /// The directory of a database that no program of this test serves.
  public static Directory over(JdbcClient jdbc, Clock clock) {
    return new Directory(jdbc, clock, new DirectoryProjection(jdbc));
  }

  /// Keeps the elements from `known` on; all of them the first time.
  public static void keep(
      Directory directory, JdbcClient jdbc, SignedDirectory signed, int known, Instant now) {
    if (known == 0) {
      jdbc.sql(
              """
              INSERT INTO access_setup (id, token_hash, team, set_up_at) VALUES (1, ?, ?, ?)
              """)
          .params(new byte[32], signed.chain().team().text(), Columns.of(now))
          .update();
    }
    List<DirectoryElement> elements = signed.elements();
    for (DirectoryElement element : elements.subList(known, elements.size())) {
      Optional<DirectoryRefused> refused = directory.add(element, recipient(element, signed));
      if (refused.isPresent()) {
        throw new AssertionError(refused.get().code());
      }
    }
  }

  /// A person behind keys.
  public static void person(JdbcClient jdbc, UUID memberId, String name, Instant now) {
    jdbc.sql(
            """
            INSERT INTO access_member (member_id, name, mail, state, created_at)
            VALUES (?, ?, 'nobody@ruggensteun.example', 'active', ?)
            """)
        .params(memberId, name, Columns.of(now))
        .update();
  }

  private static Optional<Recipient> recipient(DirectoryElement element, SignedDirectory signed) {
    DirectoryStatement statement =
        Claimed.read(element.statement(), JwsType.DIRECTORY, DirectoryStatement.class)
            .toOptional()
            .orElseThrow()
            .payload();
    return switch (statement) {
      case DirectoryStatement.Genesis genesis ->
          Optional.of(signed.recipient(genesis.member().keyId()));
      case DirectoryStatement.NewKey key -> Optional.of(signed.recipient(key.member().keyId()));
      case DirectoryStatement.NewLine line -> Optional.empty();
      case DirectoryStatement.Revocation gone -> Optional.empty();
    };
  }
}
