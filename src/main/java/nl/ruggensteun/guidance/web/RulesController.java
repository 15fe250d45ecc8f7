package nl.ruggensteun.guidance.web;

import java.util.function.Function;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.BothLanguages;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.PerPublication;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.PublishedRules;
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

/// The rules of the adviser and of urgency (_urgentieregels_) for whoever is signed in, evaluated
/// in her browser: what she answers is never sent. Those of the adviser come with what is still a
/// concept.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RulesController {
  private final Publications publications;
  private final JsonMapper json;
  private final PerPublication<BothLanguages> adviser;
  private final PerPublication<BothLanguages> urgency;

  RulesController(Publications publications, JsonMapper json) {
    this.publications = publications;
    this.json = json;
    this.adviser = written(GuidancePages::adviserRules, Readership.MEMBERS);
    this.urgency = written(GuidancePages::urgencyRules, Readership.EVERYBODY);
  }

  private PerPublication<BothLanguages> written(
      Function<GuidancePages, PublishedRules> rules, Readership readers) {
    return new PerPublication<>(
        publications,
        guidance ->
            new BothLanguages(
                written(rules.apply(guidance), Language.NL, readers),
                written(rules.apply(guidance), Language.EN, readers)));
  }

  private String written(PublishedRules rules, Language language, Readership readers) {
    return json.writeValueAsString(rules.forBrowser(language, readers));
  }

  @GetMapping("/adviser-rules/{language}")
  String adviser(SignedIn member, @PathVariable("language") String language) {
    return adviser.now().in(known(language));
  }

  @GetMapping("/urgency-rules/{language}")
  String urgency(SignedIn member, @PathVariable("language") String language) {
    return urgency.now().in(known(language));
  }

  private static Language known(String code) {
    return Language.of(code).orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
  }
}
