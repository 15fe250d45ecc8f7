package nl.ruggensteun.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Setting up (_inrichten_): whoever reads the one-time token on the console becomes the first
/// coordinator, and her genesis statement the root of all trust.
@Component
public class SetUp {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Randomness randomness;
  private final Attempts attempts;
  private final Settings settings;
  private final Directory directory;
  private final People people;
  private final Keyrings keyrings;
  private final SignIn signIn;
  private final AuditLog audit;

  SetUp(
      JdbcClient jdbc,
      Clock clock,
      Randomness randomness,
      Attempts attempts,
      Settings settings,
      Directory directory,
      People people,
      Keyrings keyrings,
      SignIn signIn,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.randomness = randomness;
    this.attempts = attempts;
    this.settings = settings;
    this.directory = directory;
    this.people = people;
    this.keyrings = keyrings;
    this.signIn = signIn;
    this.audit = audit;
  }

  /// What the first coordinator hands in.
  public record Founding(String genesis, GivenKeyring keyring, String name, String mail) {}

  /// A fresh token for the console; the one before it is worth nothing. Empty once set up.
  public Optional<Secret<String>> freshToken() {
    String token = Base64Url.encode(randomness.bytes(32));
    int changed =
        jdbc.sql(
                """
                INSERT INTO access_setup (id, token_hash) VALUES (1, :hash)
                ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash
                WHERE access_setup.team IS NULL
                """)
            .param("hash", Sha256.of(token))
            .update();
    return changed == 1 ? Optional.of(Secret.of(token)) : Optional.empty();
  }

  /// Founds the team, once.
  public Outcome<Arrival> found(String token, Founding founding) {
    return attempts.in(() -> isOpenFor(token) ? found(founding) : refused(AccessRefused.MISSING));
  }

  /// Whether this is the token on the console and nobody founded the team yet.
  public boolean isOpenFor(String token) {
    byte[] given = Sha256.of(token);
    return jdbc.sql("SELECT token_hash FROM access_setup WHERE team IS NULL")
        .query(byte[].class)
        .optional()
        .filter(hash -> Sha256.same(hash, given))
        .isPresent();
  }

  private Outcome<Arrival> found(Founding founding) {
    Optional<DirectoryStatement.Genesis> genesis =
        Claimed.read(founding.genesis(), JwsType.DIRECTORY, DirectoryStatement.Genesis.class)
            .toOptional()
            .map(Claimed::payload)
            .filter(claim -> claim.origin().equals(settings.origin().toString()))
            .filter(claim ->
                claim.member().recipientHash().equals(founding.keyring().recipient().hash()));
    DirectoryElement element = new DirectoryElement(founding.genesis(), null);
    return genesis
        .filter(claim -> keyrings.putAway(claim.member().memberId(), 1, founding.keyring()))
        .filter(
            claim -> directory.add(element, Optional.of(founding.keyring().recipient())).isEmpty())
        .map(claim -> begin(claim.member(), founding))
        .orElseGet(() -> refused(AccessRefused.NOT_AS_AGREED));
  }

  private Outcome<Arrival> begin(MemberKey founder, Founding founding) {
    UUID memberId = founder.memberId();
    jdbc.sql("UPDATE access_setup SET team = :team, set_up_at = :now")
        .param("team", Hash.of(founding.genesis()).text())
        .param("now", Columns.of(clock.instant()))
        .update();
    people.add(memberId, founding.name(), founding.mail(), MemberState.ACTIVE);
    audit.record(ChainId.ofMember(memberId), Act.of("team.founded", founder.keyId().text()));
    return signIn.welcome(memberId);
  }

  private static Outcome<Arrival> refused(AccessRefused reason) {
    return Outcome.refused(reason);
  }
}
