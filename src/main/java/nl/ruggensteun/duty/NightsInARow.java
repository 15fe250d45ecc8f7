package nl.ruggensteun.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/// Nights that are one member's without a night between (_nachten achter elkaar_).
public record NightsInARow(UUID memberId, LocalDate from, int nights) {

  public static List<NightsInARow> of(SortedMap<LocalDate, UUID> nights) {
    List<NightsInARow> rows = new ArrayList<>();
    nights.forEach((day, member) -> {
      if (!rows.isEmpty() && rows.getLast().goesOn(day, member)) {
        rows.set(rows.size() - 1, rows.getLast().longer());
      } else {
        rows.add(new NightsInARow(member, day, 1));
      }
    });
    return rows;
  }

  public boolean contains(LocalDate night) {
    return !night.isBefore(from) && night.isBefore(from.plusDays(nights));
  }

  private boolean goesOn(LocalDate day, UUID member) {
    return memberId.equals(member) && from.plusDays(nights).equals(day);
  }

  private NightsInARow longer() {
    return new NightsInARow(memberId, from, nights + 1);
  }
}
