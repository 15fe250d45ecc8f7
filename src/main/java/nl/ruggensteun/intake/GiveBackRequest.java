package nl.ruggensteun.intake;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.DueWork;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.casefile.Wish;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Giving a request back (_geef door_), by word or by silence. The telephones of the others ring on
/// at once; whoever knows the person or the place is not asked again.
@Component
public class GiveBackRequest implements DueWork {
  private static final Duration UNTIL_COORDINATORS = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final TakerOfRequest takers;
  private final Requests requests;
  private final SealedStores stores;
  private final Alarms alarms;
  private final Surroundings around;

  GiveBackRequest(
      JdbcClient jdbc,
      TakerOfRequest takers,
      Requests requests,
      SealedStores stores,
      Alarms alarms,
      Surroundings around) {
    this.jdbc = jdbc;
    this.takers = takers;
    this.requests = requests;
    this.stores = stores;
    this.alarms = alarms;
    this.around = around;
  }

  /// Why somebody gives it back.
  enum Reason {
    /// Knows the person or the place.
    CONFLICT,
    /// The keys do not open it.
    CANNOT_OPEN,
    /// Said nothing until the take lapsed; nobody gives this as a reason.
    SILENT;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(@Nullable String code) {
      return Stream.of(values())
          .filter(reason -> reason != SILENT && reason.code().equals(code))
          .findFirst()
          .orElseThrow(() -> RefusedAct.invalid("reason", "invalid"));
    }
  }

  public Outcome<UUID> giveBack(SignedIn who, UUID requestId, @Nullable String why) {
    return around
        .acts()
        .attempt(() -> {
          HelpRequest request =
              takers
                  .lock(requestId, who.memberId(), who.keyId())
                  .filter(taken -> taken.state() == RequestState.TAKEN)
                  .orElseThrow(RefusedAct::notFound);
          Reason reason = Reason.of(why);
          decline(requestId, who.memberId(), reason);
          if (reason == Reason.CONFLICT) {
            stores.grants().deleteFor(requestId, List.of(KeyId.of(who.keyId())));
          }
          goOn(request);
          record(requestId, "request.given-back", who.keyId().toString(), reason.code());
          return requestId;
        });
  }

  @Override
  public int doSome(Instant now, int atMost) {
    List<HelpRequest> silent = silent(now, atMost);
    for (HelpRequest request : silent) {
      request.takenBy().ifPresent(taker -> decline(request.requestId(), taker, Reason.SILENT));
      goOn(request);
      record(request.requestId(), "request.lapsed", "system", "silent");
    }
    return silent.size();
  }

  private List<HelpRequest> silent(Instant now, int atMost) {
    return jdbc.sql(
            "SELECT "
                + Requests.COLUMNS
                + " FROM intake_request request WHERE request.state = 'taken'"
                + " AND request.lapses_at <= ? ORDER BY request.lapses_at LIMIT ?"
                + " FOR UPDATE SKIP LOCKED")
        .params(Timestamp.from(now), atMost)
        .query(Requests::read)
        .list();
  }

  private void decline(UUID requestId, UUID memberId, Reason reason) {
    jdbc.sql(
            """
            INSERT INTO intake_decline (request_id, member_id, reason, at) VALUES (?, ?, ?, ?)
            ON CONFLICT (request_id, member_id) DO UPDATE SET reason = excluded.reason
            """)
        .params(requestId, memberId, reason.code(), Timestamp.from(around.clock().instant()))
        .update();
    if (reason == Reason.CONFLICT) {
      jdbc.sql("DELETE FROM intake_holder WHERE request_id = ? AND member_id = ?")
          .params(requestId, memberId)
          .update();
    }
  }

  private void goOn(HelpRequest request) {
    Instant now = around.clock().instant();
    List<UUID> others = stillAble(request.requestId());
    Instant halfHour =
        Alarms.ringsOnFrom(request.wish().map(Wish::code), request.acceptedAt())
            .plus(UNTIL_COORDINATORS);
    boolean atOnce = others.isEmpty() || halfHour.isBefore(now);
    stores.grants().releaseAll(request.requestId());
    requests.waitsAgain(request.requestId(), atOnce ? now : halfHour);
    if (!others.isEmpty()) {
      alarms.goOn(AlarmKind.REQUEST, request.requestId(), others);
    }
  }

  /// Whoever holds it; those who could not open it come last, perhaps with another device.
  private List<UUID> stillAble(UUID requestId) {
    return jdbc.sql(
            """
            SELECT holder.member_id FROM intake_holder holder
            LEFT JOIN intake_decline decline
              ON decline.request_id = holder.request_id AND decline.member_id = holder.member_id
            WHERE holder.request_id = ?
            ORDER BY decline.member_id IS NOT NULL, holder.member_id
            """)
        .param(requestId)
        .query((row, index) -> row.getObject("member_id", UUID.class))
        .list();
  }

  private void record(UUID requestId, String what, String by, String reason) {
    around.audit().record(ChainId.ofCase(requestId), new Act(what, by, Map.of("reason", reason)));
  }
}
