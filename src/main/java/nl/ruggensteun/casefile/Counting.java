package nl.ruggensteun.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Counting a quarter (_tellen_): a coordinator's browser opens the sealed records, hands in how
/// many there were of each, and the records go. Only numbers of five and more are taken.
@Component
public class Counting {
  private final Statistics statistics;
  private final Counts counts;
  private final Members members;
  private final Surroundings around;

  Counting(Statistics statistics, Counts counts, Members members, Surroundings around) {
    this.statistics = statistics;
    this.counts = counts;
    this.members = members;
    this.around = around;
  }

  /// @param records the records that were opened, all of the quarter
  public record Counted(String quarter, Set<UUID> records, List<Counts.Count> counts) {
    public Counted {
      records = Set.copyOf(records);
      counts = List.copyOf(counts);
    }
  }

  /// What was counted, and which quarters can be.
  public record Overview(List<Counts.Count> counts, Map<String, Integer> waiting) {
    public Overview {
      counts = List.copyOf(counts);
      waiting = Map.copyOf(waiting);
    }
  }

  public Outcome<Overview> look(SignedIn who) {
    return around.acts().attempt(() -> new Overview(counts.all(), statistics.waiting(keys(who))));
  }

  public Outcome<List<Statistics.SealedRecord>> records(SignedIn who, String quarter) {
    return around.acts().attempt(() -> statistics.of(quarter, keys(who)));
  }

  public Outcome<Integer> count(SignedIn who, Counted counted) {
    return around
        .acts()
        .attempt(() -> {
          Set<UUID> mine = new HashSet<>();
          statistics.of(counted.quarter(), keys(who)).forEach(one -> mine.add(one.recordId()));
          if (mine.isEmpty() || !mine.equals(counted.records())) {
            throw RefusedAct.conflict("counted-already");
          }
          if (counted.counts().stream().anyMatch(one -> !one.fits(mine.size()))) {
            throw RefusedAct.invalid("counts", "invalid");
          }
          counts.keep(counted.counts());
          statistics.delete(mine);
          around
              .audit()
              .record(
                  ChainId.ofMember(who.memberId()),
                  new Act(
                      "statistics.counted",
                      KeyId.of(who.keyId()).text(),
                      Map.of("quarter", counted.quarter())));
          return mine.size();
        });
  }

  private List<UUID> keys(SignedIn who) {
    if (!who.is(MemberFunction.COORDINATOR)) {
      throw RefusedAct.notFound();
    }
    return members.keysOf(who.memberId());
  }
}
