package nl.ruggensteun.alarm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ruggensteun.access.MemberList;
import nl.ruggensteun.alarm.PracticeTelephone;
import nl.ruggensteun.platform.CivilTime;
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
  private static final int SHOWN = 20;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(CivilTime.ZONE);

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
  public record Shown(String name, String kind, String text, String time) {}

  @GetMapping("/oefentelefoon")
  String page(Model model, HttpServletResponse response) {
    if (!settings.demo()) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    response.setHeader("Refresh", "2");
    frame.fill(model, Language.NL);
    Instant now = clock.instant();
    Map<Boolean, List<Shown>> calls =
        telephone.calls().stream()
            .limit(SHOWN)
            .collect(
                Collectors.partitioningBy(
                    call -> call.at().isAfter(now.minus(RINGS)),
                    Collectors.mapping(this::shown, Collectors.toList())));
    model.addAttribute("ringing", calls.get(true));
    model.addAttribute("before", calls.get(false));
    return "practice-telephone";
  }

  private Shown shown(PracticeTelephone.Call call) {
    return new Shown(
        members.nameOf(call.memberId()).orElse("?"),
        call.kind(),
        call.text(),
        TIME.format(call.at()));
  }
}
