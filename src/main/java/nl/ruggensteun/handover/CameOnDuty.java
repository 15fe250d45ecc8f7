package nl.ruggensteun.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.duty.Crew;

/// Somebody came on duty (_in dienst gekomen_) for a line, and whoever went off at that moment.
record CameOnDuty(String lineId, UUID memberId, Instant since, List<UUID> from) {
  CameOnDuty {
    from = List.copyOf(from);
  }

  /// Everybody of the last of these crews, with the moment at which each of them came.
  ///
  /// @param crews of one line, each following the one before
  static List<CameOnDuty> into(String lineId, List<Crew> crews) {
    List<CameOnDuty> came = new ArrayList<>();
    for (UUID member : crews.getLast().members()) {
      int first = crews.size() - 1;
      while (first > 0 && crews.get(first - 1).members().contains(member)) {
        first--;
      }
      came.add(new CameOnDuty(lineId, member, crews.get(first).from(), wentOff(crews, first)));
    }
    return came;
  }

  private static List<UUID> wentOff(List<Crew> crews, int at) {
    return at == 0
        ? List.of()
        : crews.get(at - 1).members().stream()
            .filter(member -> !crews.get(at).members().contains(member))
            .toList();
  }
}
