package nl.ruggensteun.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Transactions;
import nl.ruggensteun.vault.Challenge;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signing in (_inloggen_): with a passkey, or with the ten words. Either way the browser then
/// opens the keyring; the server never can.
@Component
public class SignIn {
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Challenges challenges;
  private final Recoveries recoveries;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Wraps wraps;
  private final People people;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  SignIn(
      JdbcClient jdbc,
      Transactions transactions,
      Challenges challenges,
      Recoveries recoveries,
      Passkeys passkeys,
      Sessions sessions,
      Wraps wraps,
      People people,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.challenges = challenges;
    this.recoveries = recoveries;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.wraps = wraps;
    this.people = people;
    this.audit = audit;
    this.events = events;
  }

  /// By the ten words alone. Using them ends every other session and is told to the coordinators:
  /// whoever found them on paper is not unnoticed.
  public Outcome<Arrival> byTenWords(String jws) {
    Challenges.Verdict verdict = challenges.spend(jws, Challenge.Purpose.MEMBER, recoveries::keyAt);
    return switch (verdict) {
      case Challenges.Refused refused -> Outcome.refused(AccessRefused.MISSING);
      case Challenges.Spent(String locator) ->
          transactions.in(
              () -> recoveries.memberAt(locator).map(this::byTenWords).orElseGet(SignIn::nobody));
    };
  }

  private Outcome<Arrival> byTenWords(UUID memberId) {
    sessions.endAllOf(memberId);
    people.usedTenWords(memberId);
    Outcome<Arrival> arrival =
        arrive(memberId, true, "ten-words", kept -> "recovery".equals(kept.kind()));
    events.publishEvent(new TenWordsUsed(memberId));
    return arrival;
  }

  public Outcome<Arrival> byPasskey(GivenAssertion given) {
    return transactions.in(() ->
        passkeys
            .signer(given)
            .map(memberId -> arrive(memberId, false, "passkey", kept -> opens(given, kept)))
            .orElseGet(SignIn::nobody));
  }

  private static boolean opens(GivenAssertion given, Wraps.Kept kept) {
    return kept.credentialId().filter(id -> Arrays.equals(id, given.credentialId())).isPresent();
  }

  /// Lets in somebody who has just made keys.
  Outcome<Arrival> welcome(UUID memberId) {
    return arrive(memberId, false, "new-keys", kept -> true);
  }

  private Outcome<Arrival> arrive(
      UUID memberId, boolean byTenWords, String how, Predicate<Wraps.Kept> opening) {
    return presentKey(memberId)
        .map(keyId -> {
          Sessions.Opened session = sessions.open(memberId, keyId, byTenWords);
          audit.record(
              ChainId.ofMember(memberId),
              new Act("session.opened", keyId.toString(), Map.of("with", how)));
          return Outcome.done(
              new Arrival(
                  session.token(),
                  memberId,
                  keyId,
                  people.find(memberId).map(People.Person::name),
                  wraps.of(memberId).stream().filter(opening).toList()));
        })
        .orElseGet(SignIn::nobody);
  }

  /// The keys in the keyring that the member has now: new ones before they are signed, if any.
  private Optional<UUID> presentKey(UUID memberId) {
    return jdbc.sql(
            """
            SELECT key_id FROM (
              SELECT key_id, key_epoch FROM access_pending_key WHERE member_id = :member
              UNION ALL
              SELECT key_id, key_epoch FROM access_key WHERE member_id = :member AND revoked_position IS NULL
            ) present ORDER BY key_epoch DESC LIMIT 1
            """)
        .param("member", memberId)
        .query(UUID.class)
        .optional();
  }

  private static Outcome<Arrival> nobody() {
    return Outcome.refused(AccessRefused.MISSING);
  }
}
