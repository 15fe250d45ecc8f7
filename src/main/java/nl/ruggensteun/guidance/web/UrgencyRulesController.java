package nl.ruggensteun.guidance.web;

import java.util.Locale;
import java.util.stream.Stream;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.BothLanguages;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.PerPublication;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The rules of urgency (_urgentieregels_), for whoever is signed in and evaluated in her browser:
/// what she answers about a file is never sent.
@RestController
@RequestMapping("/api/v1/urgency-rules")
class UrgencyRulesController {
  private final JsonMapper json;
  private final PerPublication<BothLanguages> rules;

  UrgencyRulesController(Publications publications, JsonMapper json) {
    this.json = json;
    this.rules =
        new PerPublication<>(
            publications,
            guidance ->
                new BothLanguages(text(guidance, Language.NL), text(guidance, Language.EN)));
  }

  private String text(GuidancePages guidance, Language language) {
    return json.writeValueAsString(
        guidance.urgencyRules().forBrowser(language, Readership.EVERYBODY));
  }

  @GetMapping(value = "/{language}", produces = MediaType.APPLICATION_JSON_VALUE)
  String rules(SignedIn member, @PathVariable("language") String language) {
    return Stream.of(Language.values())
        .filter(one -> one.code().equals(language.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(rules.now()::in)
        .orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
  }
}
