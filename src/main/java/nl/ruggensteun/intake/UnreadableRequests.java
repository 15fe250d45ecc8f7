package nl.ruggensteun.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.Audiences;
import nl.ruggensteun.casefile.Readability;
import nl.ruggensteun.casefile.RoomFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests that nobody can open any more (_onleesbare hulpvragen_): everybody they were sealed to
/// lost the keys. Coordinators see that, so that somebody is ready when the reporter calls.
@Component
public class UnreadableRequests {
  private final JdbcClient jdbc;
  private final Audiences audiences;
  private final RoomFile rooms;

  UnreadableRequests(JdbcClient jdbc, Audiences audiences, RoomFile rooms) {
    this.jdbc = jdbc;
    this.audiences = audiences;
    this.rooms = rooms;
  }

  public record Unreadable(UUID requestId, List<String> lineIds, Instant since) {
    public Unreadable {
      lineIds = List.copyOf(lineIds);
    }
  }

  private record Waiting(Unreadable request, UUID audienceId) {}

  /// Empty for everybody who does not coordinate.
  public List<Unreadable> seenBy(SignedIn who) {
    return who.is(MemberFunction.COORDINATOR)
        ? waiting().stream().filter(this::isUnreadable).map(Waiting::request).toList()
        : List.of();
  }

  private boolean isUnreadable(Waiting one) {
    return audiences
        .one(one.request().requestId(), one.audienceId())
        .map((Audience room) -> rooms.readability(room))
        .filter(how -> how == Readability.UNREADABLE)
        .isPresent();
  }

  private List<Waiting> waiting() {
    return jdbc.sql(
            """
            SELECT request_id, audience_id, line_ids, accepted_at FROM intake_request
            WHERE state IN ('waiting', 'taken') ORDER BY accepted_at
            """)
        .query((row, index) ->
            new Waiting(
                new Unreadable(
                    row.getObject("request_id", UUID.class),
                    List.of((String[]) row.getArray("line_ids").getArray()),
                    row.getTimestamp("accepted_at").toInstant()),
                row.getObject("audience_id", UUID.class)))
        .list();
  }
}
