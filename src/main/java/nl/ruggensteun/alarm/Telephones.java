package nl.ruggensteun.alarm;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.platform.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The members' own telephones, for connecting calls. A number for text messages can be called too.
@Component
public class Telephones {
  private final JdbcClient jdbc;

  Telephones(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One number a member, in the form +31…; a confirmed one when there is one, who has none is
  /// missing.
  public Map<UUID, Secret<String>> of(Collection<UUID> members) {
    record OneNumber(UUID member, Secret<String> address) {}
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (member_id) member_id, address FROM alarm_channel
            WHERE member_id = ANY(:members::uuid[]) AND kind IN ('voice', 'sms')
            ORDER BY member_id, verified_at IS NULL, kind DESC, added_at
            """)
        .param("members", Columns.ids(members))
        .query((row, number) ->
            new OneNumber(Columns.id(row, "member_id"), Secret.of(row.getString("address"))))
        .list()
        .stream()
        .collect(Collectors.toMap(OneNumber::member, OneNumber::address));
  }
}
