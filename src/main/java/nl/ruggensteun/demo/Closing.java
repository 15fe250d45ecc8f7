package nl.ruggensteun.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.suite.EntryKind;
import tools.jackson.databind.json.JsonMapper;

/// A fictional file is closed (_afsluiten_): how it ended for the team, the day of destruction for
/// everybody, and one record for counting that is tied to nothing.
record Closing(Stage stage, PlayedFile file) {
  private static final int RECORD = 512;

  void close(CaseAct.Close close, Instant at) {
    String destroyOn = stage.today().day(close.destroyOn()).toString();
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("reason", close.reason());
    outcome.put("outcome", close.outcome());
    outcome.put("destroyOn", destroyOn);
    outcome.put("text", close.text());
    Map<String, String> closed = Map.of("what", "closed", "destroyOn", destroyOn);
    List<Map<String, Object>> entries = new ArrayList<>();
    entries.add(file.forTeam(EntryKind.OUTCOME, outcome, at));
    entries.add(file.forTeam(EntryKind.SYSTEM, closed, at));
    for (PlayedRoom room : file.rooms().values()) {
      entries.add(room.audience().write(EntryKind.SYSTEM, closed, file.owner().author(), at));
    }
    file.post(
        at,
        "/closings",
        Map.of(
            "destroyOn", destroyOn, "statistic", record(close.counted(), at), "entries", entries));
  }

  private List<Map<String, String>> record(CaseAct.Counted counted, Instant at) {
    LocalDate day = CivilTime.day(at);
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("v", 1);
    record.put("quarter", day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR));
    record.put("province", counted.province());
    record.put("officeGroup", counted.officeGroup());
    record.put("kind", counted.kind());
    byte[] json = JsonMapper.shared().writeValueAsString(record).getBytes(UTF_8);
    byte[] padded = Arrays.copyOf(json, RECORD);
    Arrays.fill(padded, json.length, RECORD, (byte) ' ');
    return stage.team().members().stream()
        .filter(member -> member.person().functions().contains(MemberFunction.COORDINATOR))
        .map(member -> Map.of("keyId", member.keyId().text(), "sealed", sealed(padded, member)))
        .toList();
  }

  private String sealed(byte[] record, Colleague coordinator) {
    return Base64Url.encode(stage.suite().seal(record, coordinator.keys().seal().recipient()));
  }
}
