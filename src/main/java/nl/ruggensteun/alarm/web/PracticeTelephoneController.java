package nl.ruggensteun.alarm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.ruggensteun.access.MemberList;
import nl.ruggensteun.alarm.PracticeTelephone;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.web.PageFrame;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page with the telephones of the practice environment (_oefentelefoon_). It exists nowhere
/// else.
@Controller
class PracticeTelephoneController {
  private static final Duration RINGS = Duration.ofSeconds(30);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));

  private final PracticeTelephone telephone;
  private final MemberList members;
  private final PageFrame frame;
  private final Settings settings;
  private final Clock clock;

  PracticeTelephoneController(
      PracticeTelephone telephone,
      MemberList members,
      PageFrame frame,
      Settings settings,
      Clock clock) {
    this.telephone = telephone;
    this.members = members;
    this.frame = frame;
    this.settings = settings;
    this.clock = clock;
  }

  /// One call as the page shows it.
  public record Shown(String name, String kind, String text, String time, boolean ringing) {}

  @GetMapping("/oefentelefoon")
  String page(Model model, HttpServletResponse response) {
    if (!settings.demo()) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    response.setHeader("Refresh", "2");
    frame.fill(model, Language.NL);
    model.addAttribute("calls", telephone.calls().stream().limit(20).map(this::shown).toList());
    return "practice-telephone";
  }

  private Shown shown(PracticeTelephone.Call call) {
    Instant now = clock.instant();
    return new Shown(
        members.nameOf(call.memberId()).orElse("?"),
        call.kind(),
        call.text(),
        TIME.format(call.at()),
        call.at().isAfter(now.minus(RINGS)));
  }
}
