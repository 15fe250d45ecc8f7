package nl.ruggensteun.intake.web;

import java.util.HashMap;
import java.util.Map;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.intake.RoomDot;
import nl.ruggensteun.intake.RoomSettings;
import nl.ruggensteun.platform.web.Bearer;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The neutral sign on a reporter's device, and the room in which she puts it there.
@RestController
@RequestMapping("/api/v1")
class DotController {
  private final RoomDot shown;
  private final RoomSettings settings;

  DotController(RoomDot shown, RoomSettings settings) {
    this.shown = shown;
    this.settings = settings;
  }

  /// Always an answer of the same form: whether the sign exists, the network does not tell.
  @GetMapping("/dot")
  Map<String, @Nullable String> look(
      @RequestHeader(name = "Authorization", required = false) @Nullable String bearer) {
    RoomDot.Shown now = shown.shown(Bearer.token(bearer));
    Map<String, @Nullable String> body = new HashMap<>();
    body.put("mark", now.mark());
    body.put("seen", now.seen());
    return body;
  }

  @PutMapping("/room/dot")
  Map<String, String> put(Audience room, @RequestBody RoomSettings.DotGiven body) {
    settings.dot(room, body).orElseThrow(Refused::new);
    return Map.of("mark", shown.mark(room).orElse(""));
  }
}
