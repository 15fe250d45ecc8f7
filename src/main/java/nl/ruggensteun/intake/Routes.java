package nl.ruggensteun.intake;

import java.util.List;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;

/// The way a request goes (_route_): to the confidants of the lines that were chosen. What lies
/// with the ministry falls under the Woo, so its adviser is only reached by choosing that line.
final class Routes {
  private static final String ALL = "common";
  private static final String MINISTRY = "ministry";

  private Routes() {}

  static boolean leadsTo(List<String> lineIds, Member member) {
    boolean chosen = member.lineId().filter(lineIds::contains).isPresent();
    return (member.is(MemberFunction.CONFIDANT) && (chosen || lineIds.contains(ALL)))
        || (member.is(MemberFunction.ADVISER) && chosen && lineIds.contains(MINISTRY));
  }

  /// Whose roster orders the ringing: that of the one line, or everybody's.
  static String ringingLine(List<String> lineIds) {
    return lineIds.size() == 1 ? lineIds.getFirst() : ALL;
  }
}
