package nl.ruggensteun.guidance.web;

import java.util.Locale;
import java.util.stream.Stream;
import nl.ruggensteun.access.SignedIn;
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

/// The rules of the adviser with what is still a concept, for whoever is signed in.
@RestController
@RequestMapping("/api/v1/adviser-rules")
class AdviserRulesController {
  private final Publications publications;
  private final JsonMapper json;

  AdviserRulesController(Publications publications, JsonMapper json) {
    this.publications = publications;
    this.json = json;
  }

  @GetMapping(value = "/{language}", produces = MediaType.APPLICATION_JSON_VALUE)
  String rules(SignedIn member, @PathVariable("language") String language) {
    return Stream.of(Language.values())
        .filter(one -> one.code().equals(language.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(one -> publications.now().adviserRules().forBrowser(one, Readership.MEMBERS))
        .map(json::writeValueAsString)
        .orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
  }
}
