package nl.ruggensteun.duty.swap;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.office.LineId;
import org.springframework.stereotype.Component;

/// Who takes turns on a line (_wie op een lijn zit_): its confidants and whoever stands on its
/// roster; on the common number every confidant.
@Component
public class LineSeats {
  private final Members members;
  private final RingingChannels channels;

  LineSeats(Members members, RingingChannels channels) {
    this.members = members;
    this.channels = channels;
  }

  /// By name.
  public List<Member> of(LineRoster line) {
    return members.active().stream().filter(member -> sits(member, line)).toList();
  }

  /// Those of the lines where that member takes turns.
  public List<LineRoster> linesOf(UUID member, Collection<LineRoster> lines) {
    return members
        .active(member)
        .map(one -> lines.stream().filter(line -> sits(one, line)).toList())
        .orElse(List.of());
  }

  public boolean sits(UUID member, LineRoster line) {
    return members.active(member).filter(one -> sits(one, line)).isPresent();
  }

  private static boolean sits(Member member, LineRoster line) {
    boolean isCommon = line.lineId().equals(LineId.COMMON.code());
    return member.lineId().filter(line.lineId()::equals).isPresent()
        || (isCommon && member.is(MemberFunction.CONFIDANT))
        || line.names(member.memberId());
  }

  /// Whether she can be woken and knows how to answer. Whoever has a turn on the line already does
  /// as well, as for a coordinator.
  boolean isReady(UUID member, LineRoster line) {
    Set<UUID> ready = new HashSet<>(channels.practised(Set.of(member)));
    line.rotations()
        .forEach(rotation -> rotation.seats().forEach(seat -> ready.add(seat.memberId())));
    return ready.contains(member);
  }

  boolean rings(UUID member) {
    return channels.amongThose(Set.of(member)).contains(member);
  }
}
