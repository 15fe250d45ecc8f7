package nl.ruggensteun.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.VerifyKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A member's own ways in (_eigen sleutels_): new ten words, a passkey more or less.
@Component
public class OwnKeys {
  private final JdbcClient jdbc;
  private final Attempts attempts;
  private final Recoveries recoveries;
  private final Passkeys passkeys;
  private final Wraps wraps;
  private final Sessions sessions;
  private final AuditLog audit;

  OwnKeys(
      JdbcClient jdbc,
      Attempts attempts,
      Recoveries recoveries,
      Passkeys passkeys,
      Wraps wraps,
      Sessions sessions,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.attempts = attempts;
    this.recoveries = recoveries;
    this.passkeys = passkeys;
    this.wraps = wraps;
    this.sessions = sessions;
    this.audit = audit;
  }

  /// New ten words in place of the old, which are worth nothing from now on; every other session
  /// ends.
  public Outcome<UUID> replaceTenWords(
      SignedIn by, String sessionToken, VerifyKey tenWords, Ciphertext sealed) {
    return attempts.in(() -> {
      if (recoveries.memberAt(Recoveries.locator(tenWords)).isPresent()) {
        return Outcome.refused(AccessRefused.NOT_AS_AGREED);
      }
      recoveries.replace(by.memberId(), tenWords);
      wraps.dropThatOfTheTenWords(by.memberId());
      wraps.add(by.memberId(), epoch(by), new GivenWrap.ByTenWords(sealed));
      sessions.codeReplaced(sessionToken);
      sessions.endOthersOf(by.memberId(), sessionToken);
      return recorded(by, "ten-words.replaced");
    });
  }

  public Outcome<UUID> addPasskey(SignedIn by, GivenPasskey given, GivenWrap.ByPasskey wrap) {
    return attempts.in(() -> {
      Optional<PasskeyCeremony.Credential> credential = passkeys.checked(given);
      if (credential
          .filter(one -> Arrays.equals(one.id(), wrap.credentialId()))
          .filter(one -> !passkeys.isKnown(one.id()))
          .isEmpty()) {
        return Outcome.refused(AccessRefused.NOT_AS_AGREED);
      }
      passkeys.keep(by.memberId(), credential.get(), given);
      wraps.add(by.memberId(), epoch(by), wrap);
      return recorded(by, "passkey.added");
    });
  }

  public Outcome<UUID> dropPasskey(SignedIn by, byte[] credentialId) {
    return attempts.in(() -> {
      if (!passkeys.drop(by.memberId(), credentialId)) {
        return Outcome.refused(AccessRefused.MISSING);
      }
      wraps.dropThatOf(by.memberId(), credentialId);
      return recorded(by, "passkey.removed");
    });
  }

  private Outcome<UUID> recorded(SignedIn by, String what) {
    audit.record(ChainId.ofMember(by.memberId()), new Act(what, by.keyId().toString(), Map.of()));
    return Outcome.done(by.memberId());
  }

  private int epoch(SignedIn by) {
    return jdbc.sql(
            """
            SELECT key_epoch FROM access_key WHERE key_id = :key
            UNION ALL SELECT key_epoch FROM access_pending_key WHERE key_id = :key
            """)
        .param("key", by.keyId())
        .query(Integer.class)
        .single();
  }
}
