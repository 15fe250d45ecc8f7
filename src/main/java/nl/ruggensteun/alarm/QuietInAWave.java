package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Half an hour without ringing, for two members of a line together on whom a wave rings. Whoever
/// asks to speak somebody now still rings, and no alarm ends by it.
@Component
public class QuietInAWave {
  private final Mutes mutes;
  private final Transactions transactions;
  private final AuditLog log;
  private final Clock clock;
  private final Ids ids;

  QuietInAWave(JdbcClient jdbc, Transactions transactions, AuditLog log, Clock clock, Ids ids) {
    this.mutes = new Mutes(jdbc);
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
    this.ids = ids;
  }

  /// What a member sees of one line.
  ///
  /// @param askedByMe empty when nobody asked in the last five minutes
  /// @param quietUntil when it is quiet now
  public record OnALine(String line, Optional<Boolean> askedByMe, Optional<Instant> quietUntil) {}

  /// The lines on which a wave rings for this member, and every quiet that holds for a coordinator.
  public List<OnALine> seenBy(SignedIn member) {
    Instant now = clock.instant();
    List<Mutes.Asked> asked = mutes.asked(now);
    List<Mute> holding = mutes.holding(now);
    List<String> lines = new ArrayList<>(mutes.wavesOf(member.memberId()));
    if (member.is(MemberFunction.COORDINATOR)) {
      holding.stream().map(Mute::line).filter(line -> !lines.contains(line)).forEach(lines::add);
    }
    return lines.stream()
        .map(line ->
            new OnALine(
                line,
                asked.stream()
                    .filter(one -> one.line().equals(line))
                    .findFirst()
                    .map(one -> one.by().equals(member.memberId())),
                holding.stream()
                    .filter(one -> one.line().equals(line))
                    .map(Mute::until)
                    .reduce((earlier, later) -> later)))
        .toList();
  }

  /// What became of asking.
  public sealed interface Outcome {
    /// A second member has to ask as well, within five minutes.
    record OneMore() implements Outcome {}

    record Quiet(Instant until) implements Outcome {}

    /// No wave rings there for this member.
    record NoWave() implements Outcome {}
  }

  public Outcome ask(SignedIn member, String line) {
    return transactions.in(() -> {
      if (!mutes.wavesOf(member.memberId()).contains(line)) {
        return new Outcome.NoWave();
      }
      mutes.lock(line);
      Instant now = clock.instant();
      Optional<Instant> until = mutes.agree(line, member.memberId(), now);
      if (until.isPresent()) {
        record(member, "alarm.quiet-agreed", line);
        return new Outcome.Quiet(until.get());
      }
      if (mutes.asked(now).stream().noneMatch(one -> one.line().equals(line))) {
        mutes.ask(ids.next(), line, member.memberId(), now);
        record(member, "alarm.quiet-asked", line);
      }
      return new Outcome.OneMore();
    });
  }

  private void record(SignedIn member, String what, String line) {
    UUID me = member.memberId();
    log.record(
        ChainId.ofMember(me), new Act(what, member.keyId().toString(), Map.of("line", line)));
  }
}
