package nl.ruggensteun.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The persons behind the keys (_personen_): a name and a mail address, known inside the team only.
@Component
class People {
  private final JdbcClient jdbc;
  private final Clock clock;

  People(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Person(UUID memberId, String name, MemberState state) {}

  Optional<Person> find(UUID memberId) {
    return jdbc.sql("SELECT member_id, name, state FROM access_member WHERE member_id = :member")
        .param("member", memberId)
        .query((row, number) ->
            new Person(
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                MemberState.of(row.getString("state"))))
        .optional();
  }

  void add(UUID memberId, String name, String mail, MemberState state) {
    jdbc.sql(
            """
            INSERT INTO access_member (member_id, name, mail, state, created_at)
            VALUES (:member, :name, :mail, :state, :now)
            """)
        .param("member", memberId)
        .param("name", name)
        .param("mail", mail)
        .param("state", state.code())
        .param("now", Columns.of(clock.instant()))
        .update();
  }

  void become(UUID memberId, MemberState state) {
    jdbc.sql(
            """
            UPDATE access_member SET state = :state, left_at = CASE WHEN :state = 'left' THEN :now END
            WHERE member_id = :member
            """)
        .param("state", state.code())
        .param("now", Columns.of(clock.instant()))
        .param("member", memberId)
        .update();
  }

  void rename(UUID memberId, String name) {
    jdbc.sql("UPDATE access_member SET name = :name WHERE member_id = :member")
        .param("name", name)
        .param("member", memberId)
        .update();
  }

  void usedTenWords(UUID memberId) {
    jdbc.sql("UPDATE access_member SET code_used_at = :now WHERE member_id = :member")
        .param("now", Columns.of(clock.instant()))
        .param("member", memberId)
        .update();
  }
}
