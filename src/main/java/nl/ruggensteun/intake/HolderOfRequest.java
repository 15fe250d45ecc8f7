package nl.ruggensteun.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may know that somebody waits, and take it: whoever the person's own browser sealed it to.
@Component
class HolderOfRequest {
  private static final String HELD =
      "SELECT "
          + Requests.COLUMNS
          + " FROM intake_request request JOIN intake_holder holder"
          + " ON holder.request_id = request.request_id AND holder.member_id = :member"
          + " WHERE request.ended_at IS NULL";

  private final JdbcClient jdbc;

  HolderOfRequest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Longest waiting first.
  List<HelpRequest> all(UUID memberId) {
    return jdbc.sql(
            HELD
                + " AND (request.state IN ('waiting', 'taken')"
                + " OR (request.state = 'opened' AND request.kind = 'worry'))"
                + " ORDER BY request.accepted_at, request.request_id LIMIT 500")
        .param("member", memberId)
        .query(Requests::read)
        .list();
  }

  /// One of them, and nobody else changes it until the end of the transaction.
  Optional<HelpRequest> lock(UUID requestId, UUID memberId) {
    return jdbc.sql(
            HELD
                + " AND request.state IN ('waiting', 'taken') AND request.request_id = :request"
                + " FOR UPDATE OF request")
        .param("member", memberId)
        .param("request", requestId)
        .query(Requests::read)
        .optional();
  }
}
