package nl.ruggensteun.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.office.LineSettings;
import nl.ruggensteun.office.LineSettingsStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The lines that the public may know, with the number and hours of each.
@RestController
@RequestMapping("/api/v1")
class LinesController {
  private final Lines lines;
  private final LineSettingsStore settings;

  LinesController(Lines lines, LineSettingsStore settings) {
    this.lines = lines;
    this.settings = settings;
  }

  @GetMapping("/lines")
  List<ShownLine> lines() {
    return lines.all().stream().flatMap(line -> shown(line).stream()).toList();
  }

  private Optional<ShownLine> shown(LineStatement line) {
    return LineId.of(line.lineId())
        .map(settings::of)
        .filter(LineSettings::shown)
        .map(reached -> ShownLine.of(line, reached));
  }

  /// A line as the public sees it.
  record ShownLine(
      String lineId,
      String association,
      Map<String, String> name,
      List<String> offices,
      String number,
      String hours,
      boolean open,
      boolean woo,
      boolean inDefaultRoute) {
    static ShownLine of(LineStatement line, LineSettings reached) {
      return new ShownLine(
          line.lineId(),
          line.association(),
          Map.of("nl", line.name().nl(), "en", line.name().en()),
          line.offices(),
          reached.number(),
          reached.hours(),
          line.open(),
          line.woo(),
          line.inDefaultRoute());
    }
  }
}
