package nl.ruggensteun.alarm;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list on paper (_noodlijst_) for the day on which the program is down: per line whom to ring,
/// in order, at which numbers. Only coordinators see members' numbers, and that they looked is
/// kept.
@Component
public class PrintedList {
  private final JdbcClient jdbc;
  private final Lines lines;
  private final Members members;
  private final Duty duty;
  private final Transactions transactions;
  private final AuditLog log;
  private final Clock clock;

  PrintedList(
      JdbcClient jdbc,
      Lines lines,
      Members members,
      Duty duty,
      Transactions transactions,
      AuditLog log,
      Clock clock) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.members = members;
    this.duty = duty;
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
  }

  public record Person(String name, boolean onDuty, List<Secret<String>> numbers) {
    public Person {
      numbers = List.copyOf(numbers);
    }
  }

  public record OfLine(Naming name, List<Person> people) {
    public OfLine {
      people = List.copyOf(people);
    }
  }

  public record All(List<OfLine> lines, List<Person> coordinators) {
    public All {
      lines = List.copyOf(lines);
      coordinators = List.copyOf(coordinators);
    }
  }

  /// Empty for everybody who does not coordinate.
  public Optional<All> seenBy(SignedIn who) {
    return who.is(MemberFunction.COORDINATOR)
        ? Optional.of(transactions.in(() -> read(who)))
        : Optional.empty();
  }

  private All read(SignedIn who) {
    log.record(
        ChainId.ofMember(who.memberId()),
        new Act("numbers.printed", who.keyId().toString(), Map.of()));
    List<Member> everybody = members.active();
    return new All(
        lines.open().stream().map(line -> ofLine(line, everybody)).toList(),
        members.coordinators().stream().map(member -> person(member, false)).toList());
  }

  private OfLine ofLine(LineStatement line, List<Member> everybody) {
    List<UUID> dutiful = duty.now(line.lineId(), clock.instant());
    Stream<Member> first =
        dutiful.stream()
            .flatMap(id -> everybody.stream().filter(member -> member.memberId().equals(id)));
    Stream<Member> rest =
        everybody.stream()
            .filter(member -> member.lineId().filter(line.lineId()::equals).isPresent())
            .filter(member -> !dutiful.contains(member.memberId()));
    return new OfLine(
        line.name(),
        Stream.concat(first, rest)
            .map(member -> person(member, dutiful.contains(member.memberId())))
            .toList());
  }

  private Person person(Member member, boolean onDuty) {
    return new Person(member.name(), onDuty, numbers(member.memberId()));
  }

  private List<Secret<String>> numbers(UUID member) {
    return jdbc.sql(
            """
            SELECT DISTINCT address FROM alarm_channel
            WHERE member_id = :member AND kind IN ('voice', 'sms') ORDER BY address
            """)
        .param("member", member)
        .query((row, number) -> Secret.of(row.getString("address")))
        .list();
  }
}
