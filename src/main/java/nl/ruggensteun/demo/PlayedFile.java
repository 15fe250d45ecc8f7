package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.suite.EntryKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A fictional file while it is played: who is responsible, and what the names in its script stand
/// for.
final class PlayedFile {
  /// The room of whoever asked for help.
  static final String REQUEST = "request";

  private final Stage stage;
  private final UUID caseId;
  private final SealedAudience team;
  private final Map<String, PlayedRoom> rooms = new HashMap<>();
  private final Map<String, UUID> ids = new HashMap<>();
  private Colleague owner;

  PlayedFile(Stage stage, UUID caseId, SealedAudience team, Colleague owner) {
    this.stage = stage;
    this.caseId = caseId;
    this.team = team;
    this.owner = owner;
  }

  UUID caseId() {
    return caseId;
  }

  SealedAudience team() {
    return team;
  }

  Colleague owner() {
    return owner;
  }

  void nowOf(Colleague next) {
    owner = next;
  }

  Map<String, PlayedRoom> rooms() {
    return rooms;
  }

  PlayedRoom room(@Nullable String name) {
    PlayedRoom room = rooms.get(name == null ? REQUEST : name);
    if (room == null) {
      throw new IllegalArgumentException("no room " + name);
    }
    return room;
  }

  /// The id behind a name in the script, made the first time.
  UUID id(String name, Instant at) {
    return ids.computeIfAbsent(name, unknown -> stage.id(at));
  }

  /// The owner says something in the team's own audience.
  Map<String, Object> forTeam(EntryKind kind, Object words, Instant at) {
    return team.write(kind, words, owner.author(), at);
  }

  JsonNode post(Instant at, String path, Object body) {
    return post(owner, at, path, body);
  }

  JsonNode post(Colleague who, Instant at, String path, Object body) {
    stage.past().now(caseId, at);
    return who.visit().post("/case-files/" + caseId + path, body);
  }

  void put(Instant at, String path, Object body) {
    stage.past().now(caseId, at);
    owner.visit().put("/case-files/" + caseId + path, body);
  }

  /// Reads a room, which the program remembers.
  void read(Instant at, SealedAudience audience) {
    stage.past().now(caseId, at);
    owner.visit().get("/case-files/" + caseId + "/entries?after=0&audience=" + audience.id());
  }

  /// Everybody's own words, when they are to be printed.
  List<KeptKeys.Room> printed(Map<String, String> names) {
    return names.entrySet().stream()
        .map(name -> kept(name.getValue(), room(name.getKey())))
        .toList();
  }

  private static KeptKeys.Room kept(String whose, PlayedRoom room) {
    return new KeptKeys.Room(whose, room.keys().locator(), room.words());
  }
}
