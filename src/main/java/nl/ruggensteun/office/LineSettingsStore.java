package nl.ruggensteun.office;

import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The settings of all lines.
@Component
public class LineSettingsStore {
  private final JdbcClient jdbc;

  public LineSettingsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<LineSettings> all() {
    return jdbc.sql(
            """
            SELECT line_id, number, hours, shown, step_seconds, taking_minutes,
                   quiet_minutes, reply_rule, office_opens, office_closes
            FROM office_line ORDER BY place
            """)
        .query((row, n) ->
            new LineSettings(
                LineId.of(row.getString("line_id")).orElseThrow(),
                row.getString("number"),
                row.getString("hours"),
                row.getBoolean("shown"),
                row.getInt("step_seconds"),
                row.getInt("taking_minutes"),
                row.getInt("quiet_minutes"),
                ReplyRule.of(row.getString("reply_rule")).orElseThrow(),
                new OfficeHours(
                    row.getObject("office_opens", LocalTime.class),
                    row.getObject("office_closes", LocalTime.class))))
        .list();
  }

  public LineSettings of(LineId line) {
    return all().stream().filter(one -> one.line() == line).findFirst().orElseThrow();
  }

  public void change(LineSettings settings) {
    jdbc.sql(
            """
            UPDATE office_line SET number = :number, hours = :hours, shown = :shown,
              step_seconds = :step, taking_minutes = :taking, quiet_minutes = :quiet,
              reply_rule = :reply, office_opens = :opens, office_closes = :closes WHERE line_id = :line
            """)
        .param("number", settings.number())
        .param("hours", settings.hours())
        .param("shown", settings.shown())
        .param("step", settings.stepSeconds())
        .param("taking", settings.takingMinutes())
        .param("quiet", settings.quietMinutes())
        .param("reply", settings.replyRule().code())
        .param("opens", settings.officeHours().opens())
        .param("closes", settings.officeHours().closes())
        .param("line", settings.line().code())
        .update();
  }
}
