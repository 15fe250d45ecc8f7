package nl.ruggensteun.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may see what is in a request: whoever took it, for as long as the take runs, with the very
/// keys it was taken with.
@Component
class TakerOfRequest {
  private final JdbcClient jdbc;

  TakerOfRequest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<HelpRequest> lock(UUID requestId, UUID memberId, UUID keyId) {
    return jdbc.sql(
            "SELECT "
                + Requests.COLUMNS
                + " FROM intake_request request WHERE request.request_id = :request"
                + " AND request.taken_by = :member AND request.taken_key = :key"
                + " AND request.ended_at IS NULL"
                + " AND (request.state = 'taken'"
                + " OR (request.state = 'opened' AND request.kind = 'worry'))"
                + " FOR UPDATE")
        .param("request", requestId)
        .param("member", memberId)
        .param("key", keyId)
        .query(Requests::read)
        .optional();
  }

  /// Whether she made a file of it herself already; her answer may have been lost on its way.
  boolean opened(UUID requestId, UUID memberId, UUID keyId) {
    return jdbc.sql(
            "SELECT 1 FROM intake_request request WHERE request.request_id = :request"
                + " AND request.taken_by = :member AND request.taken_key = :key"
                + " AND request.state = 'opened' AND request.kind <> 'worry'")
        .param("request", requestId)
        .param("member", memberId)
        .param("key", keyId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
