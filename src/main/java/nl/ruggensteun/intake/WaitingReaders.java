package nl.ruggensteun.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.KnownKeys;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.HandedEpoch;
import nl.ruggensteun.vault.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may take a request, while nobody has: the reporter may still take people out, and the
/// ringing goes to those who are left.
@Component
class WaitingReaders {
  private final JdbcClient jdbc;
  private final Requests requests;
  private final SealedStores stores;
  private final Who who;
  private final Alarms alarms;

  WaitingReaders(JdbcClient jdbc, Requests requests, SealedStores stores, Who who, Alarms alarms) {
    this.jdbc = jdbc;
    this.requests = requests;
    this.stores = stores;
    this.who = who;
    this.alarms = alarms;
  }

  /// The next epoch of a waiting request. Runs in the transaction of the caller.
  void change(Audience room, GivenEpoch given) {
    HelpRequest request =
        requests
            .lock(room.caseId())
            .filter(one -> one.state() == RequestState.WAITING)
            .orElseThrow(() -> RefusedAct.conflict("taken"));
    KnownKeys.Now now = who.keys().now().orElseThrow(() -> new RefusedAct(new Refusal.NotOpen()));
    HandedEpoch epoch = RefusedAct.unlessRefused(given.read());
    if (!epoch.statement().signer().isReporter()) {
      throw RefusedAct.invalid("epoch.statement", "signed-by-another");
    }
    AudiencePlace place =
        new AudiencePlace(
            who.team().hash().orElseThrow(), room.caseId(), room.audienceId(), room.kind());
    EpochStatement statement =
        RefusedAct.unlessRefused(stores.epochs().add(place, epoch, now)).payload();
    follow(request, statement, now);
  }

  private void follow(HelpRequest request, EpochStatement statement, KnownKeys.Now now) {
    List<Member> left =
        statement.granteeIds().stream().flatMap(key -> now.member(key).stream()).toList();
    Set<UUID> allowed = holders(request.requestId());
    if (!left.stream().allMatch(member -> allowed.contains(member.memberId()))) {
      throw RefusedAct.invalid("epoch.grants", "not-on-these-lines");
    }
    jdbc.sql(
            """
            DELETE FROM intake_holder WHERE request_id = ? AND NOT member_id = ANY (?::uuid[])
            RETURNING key_id
            """)
        .params(
            request.requestId(),
            left.stream().map(member -> member.memberId().toString()).toArray(String[]::new))
        .query((row, index) -> KeyId.of(row.getObject("key_id", UUID.class)))
        .list()
        .forEach(gone -> stores.grants().deleteFor(request.requestId(), List.of(gone)));
    if (!left.isEmpty()) {
      alarms.goOn(
          AlarmKind.REQUEST, request.requestId(), left.stream().map(Member::memberId).toList());
    }
  }

  private Set<UUID> holders(UUID requestId) {
    return jdbc
        .sql("SELECT member_id FROM intake_holder WHERE request_id = ?")
        .param(requestId)
        .query((row, index) -> row.getObject("member_id", UUID.class))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
