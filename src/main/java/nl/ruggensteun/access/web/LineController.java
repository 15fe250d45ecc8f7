package nl.ruggensteun.access.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.access.KeepLine;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.office.LineSettings;
import nl.ruggensteun.office.LineSettingsStore;
import nl.ruggensteun.office.OfficeHours;
import nl.ruggensteun.office.ReplyRule;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Texts;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The lines as the public may see them, and how a coordinator says they are reached.
@RestController
@RequestMapping("/api/v1/lines")
class LineController {
  private final Lines lines;
  private final LineSettingsStore settings;
  private final KeepLine keep;
  private final Texts texts;

  LineController(Lines lines, LineSettingsStore settings, KeepLine keep, Texts texts) {
    this.lines = lines;
    this.settings = settings;
    this.keep = keep;
    this.texts = texts;
  }

  record LineBody(
      String lineId,
      String association,
      Naming name,
      List<String> offices,
      String number,
      String hours,
      boolean shown,
      int stepSeconds,
      int takingMinutes,
      int quietMinutes,
      ReplyRule replyRule,
      String officeOpens,
      String officeCloses,
      boolean open,
      boolean woo,
      boolean inDefaultRoute) {}

  record SettingsBody(
      @Nullable String number,
      @Nullable String hours,
      @Nullable Boolean shown,
      @Nullable Integer stepSeconds,
      @Nullable Integer takingMinutes,
      @Nullable Integer quietMinutes,
      @Nullable String replyRule,
      @Nullable String officeOpens,
      @Nullable String officeCloses) {}

  @GetMapping
  List<LineBody> all() {
    return settings.all().stream().map(this::body).toList();
  }

  @PutMapping("/{lineId}/settings")
  ResponseEntity<Object> change(
      SignedIn member, @PathVariable("lineId") String lineId, @RequestBody SettingsBody body) {
    LineId line =
        LineId.of(lineId)
            .filter(known -> member.is(MemberFunction.COORDINATOR))
            .orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
    keep.change(member, Form.read(form -> read(form, line, body)));
    return ResponseEntity.noContent().build();
  }

  private static Optional<LineSettings> read(Form form, LineId line, SettingsBody body) {
    String number = body.number() == null ? "" : body.number().strip();
    String hours = body.hours() == null ? "" : body.hours().strip();
    if (!number.isEmpty() && !number.matches("[+\\d][\\d -]{5,20}")) {
      form.wrong("number", "not-a-telephone-number");
    }
    if (hours.length() > 100) {
      form.wrong("hours", "too-long");
    }
    Optional<Integer> step = form.number("stepSeconds", body.stepSeconds(), 5, 3600);
    Optional<Integer> taking = form.number("takingMinutes", body.takingMinutes(), 1, 120);
    Optional<Integer> quiet = form.number("quietMinutes", body.quietMinutes(), 0, 720);
    Optional<ReplyRule> reply = ReplyRule.of(body.replyRule() == null ? "" : body.replyRule());
    if (reply.isEmpty()) {
      form.wrong("replyRule", "invalid");
    }
    Optional<OfficeHours> office = office(form, body);
    boolean shown = body.shown() == null || body.shown();
    return form.together(() ->
        new LineSettings(
            line,
            number,
            hours,
            shown,
            step.orElseThrow(),
            taking.orElseThrow(),
            quiet.orElseThrow(),
            reply.orElseThrow(),
            office.orElseThrow()));
  }

  private static Optional<OfficeHours> office(Form form, SettingsBody body) {
    Optional<LocalTime> opens = form.value("officeOpens", body.officeOpens(), LineController::time);
    Optional<LocalTime> closes =
        form.value("officeCloses", body.officeCloses(), LineController::time);
    return opens.flatMap(from ->
        closes.flatMap(until ->
            from.isBefore(until)
                ? Optional.of(new OfficeHours(from, until))
                : form.wrong("officeCloses", "ends-before")));
  }

  /// To the minute, as a clock shows it.
  private static LocalTime time(String text) {
    if (!text.matches("\\d\\d:\\d\\d")) {
      throw new IllegalArgumentException("not a time");
    }
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException notOnAClock) {
      throw new IllegalArgumentException(notOnAClock);
    }
  }

  private LineBody body(LineSettings set) {
    String lineId = set.line().code();
    Optional<LineStatement> stated = lines.byId(lineId);
    Naming name = stated.map(LineStatement::name).orElseGet(() -> named(lineId));
    return new LineBody(
        lineId,
        set.line().association(),
        name,
        stated.map(LineStatement::offices).orElse(List.of()),
        set.number(),
        set.hours(),
        set.shown(),
        set.stepSeconds(),
        set.takingMinutes(),
        set.quietMinutes(),
        set.replyRule(),
        set.officeHours().opens().toString(),
        set.officeHours().closes().toString(),
        stated.map(LineStatement::open).orElse(false),
        set.line().woo(),
        stated.map(LineStatement::inDefaultRoute).orElse(false));
  }

  private Naming named(String lineId) {
    return new Naming(
        texts.text(Language.NL, "office.line." + lineId),
        texts.text(Language.EN, "office.line." + lineId));
  }
}
