package nl.ruggensteun.alarm;

import com.interaso.webpush.VapidKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The key by which push services of browsers know this installation (VAPID, RFC 8292). Made when
/// it is first needed; nodes that race end up with the same one.
final class PushKey {
  private final JdbcClient jdbc;
  private volatile @Nullable VapidKeys known;

  PushKey(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  VapidKeys keys() {
    VapidKeys present = known;
    if (present == null) {
      present = kept();
      known = present;
    }
    return present;
  }

  private VapidKeys kept() {
    VapidKeys made = VapidKeys.generate();
    jdbc.sql(
            """
            INSERT INTO alarm_push_key (id, public_key, private_key) VALUES (1, :public, :private)
            ON CONFLICT (id) DO NOTHING
            """)
        .param("public", made.getX509PublicKey())
        .param("private", made.getPkcs8PrivateKey())
        .update();
    return jdbc.sql("SELECT public_key, private_key FROM alarm_push_key")
        .query((row, number) ->
            VapidKeys.create(row.getString("public_key"), row.getString("private_key")))
        .single();
  }
}
