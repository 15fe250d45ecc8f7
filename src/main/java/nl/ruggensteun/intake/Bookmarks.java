package nl.ruggensteun.intake;

import java.util.Optional;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SizeClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Up to where somebody read in the own room (_bladwijzer_), sealed to herself, without a time.
@Repository
public class Bookmarks {
  private final JdbcClient jdbc;

  Bookmarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<String> of(String locator) {
    return jdbc.sql("SELECT sealed FROM intake_bookmark WHERE locator = ?")
        .param(locator)
        .query((row, index) -> Base64Url.encode(row.getBytes("sealed")))
        .optional();
  }

  void put(String locator, @Nullable String sealed) {
    byte[] bytes = Optional.ofNullable(sealed).flatMap(Base64Url::decode).orElse(new byte[0]);
    Ciphertext form = RefusedAct.unlessRefused(SealedForm.check(bytes, SizeClass.ENTRY));
    jdbc.sql(
            """
            INSERT INTO intake_bookmark (locator, sealed) VALUES (?, ?)
            ON CONFLICT (locator) DO UPDATE SET sealed = excluded.sealed
            """)
        .params(locator, form.bytes())
        .update();
  }

  void forget(String locator) {
    jdbc.sql("DELETE FROM intake_bookmark WHERE locator = ?").param(locator).update();
  }
}
