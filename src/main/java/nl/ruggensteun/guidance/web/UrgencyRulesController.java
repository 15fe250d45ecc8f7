package nl.ruggensteun.guidance.web;

import java.util.Locale;
import java.util.stream.Stream;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.UrgencyRules;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rules of urgency, for whoever is signed in.
@RestController
@RequestMapping("/api/v1/urgency-rules")
class UrgencyRulesController {
  private final UrgencyRules rules;

  UrgencyRulesController(UrgencyRules rules) {
    this.rules = rules;
  }

  @GetMapping(value = "/{language}", produces = MediaType.APPLICATION_JSON_VALUE)
  String rules(SignedIn member, @PathVariable("language") String language) {
    return Stream.of(Language.values())
        .filter(one -> one.code().equals(language.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(rules::json)
        .orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
  }
}
