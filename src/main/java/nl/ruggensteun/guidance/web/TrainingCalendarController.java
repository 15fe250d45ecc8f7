package nl.ruggensteun.guidance.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Training;
import nl.ruggensteun.guidance.TrainingDate;
import nl.ruggensteun.platform.CalendarText;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The dates of the trainings as a calendar reads them: one to keep, or all to follow. The same for
/// everybody; whoever keeps one told nobody that she comes.
@RestController
class TrainingCalendarController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Publications publications;
  private final Texts texts;

  TrainingCalendarController(Publications publications, Texts texts) {
    this.publications = publications;
    this.texts = texts;
  }

  @GetMapping("/trainingen/agenda.ics")
  ResponseEntity<byte[]> all() {
    return all(Language.NL);
  }

  @GetMapping("/en/training/calendar.ics")
  ResponseEntity<byte[]> allInEnglish() {
    return all(Language.EN);
  }

  private ResponseEntity<byte[]> all(Language language) {
    GuidancePages guidance = publications.now();
    LocalDate today = guidance.day();
    List<CalendarText.Entry> entries =
        guidance.training().trainings().stream()
            .flatMap(training ->
                training.datesFrom(today).stream().map(date -> entry(training, date, language)))
            .sorted(
                Comparator.comparing(CalendarText.Entry::from)
                    .thenComparing(CalendarText.Entry::uid))
            .toList();
    return calendar(guidance, texts.text(language, "guidance.training.title"), entries);
  }

  @GetMapping("/trainingen/{address}/{date}.ics")
  ResponseEntity<byte[]> one(
      @PathVariable("address") String address, @PathVariable("date") String date) {
    return one(address, date, Language.NL);
  }

  @GetMapping("/en/training/{address}/{date}.ics")
  ResponseEntity<byte[]> oneInEnglish(
      @PathVariable("address") String address, @PathVariable("date") String date) {
    return one(address, date, Language.EN);
  }

  private ResponseEntity<byte[]> one(String address, String dateId, Language language) {
    GuidancePages guidance = publications.now();
    LocalDate today = guidance.day();
    Optional<CalendarText.Entry> entry =
        guidance
            .training()
            .at(address, language)
            .flatMap(training ->
                training.date(dateId, today).map(date -> entry(training, date, language)));
    return entry
        .map(found -> calendar(guidance, found.title(), List.of(found)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static CalendarText.Entry entry(Training training, TrainingDate date, Language language) {
    return new CalendarText.Entry(
        training.id() + "-" + date.id() + "@ruggensteun",
        training.title().in(language),
        date.place().in(language),
        date.from(),
        date.until(),
        true);
  }

  private static ResponseEntity<byte[]> calendar(
      GuidancePages guidance, String name, List<CalendarText.Entry> entries) {
    Instant changed = CivilTime.midnight(guidance.training().review().on());
    String text = CalendarText.of(name, changed, entries);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noCache())
        .eTag("\"" + HexFormat.of().formatHex(Sha256.of(text), 0, 16) + "\"")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agenda.ics\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
