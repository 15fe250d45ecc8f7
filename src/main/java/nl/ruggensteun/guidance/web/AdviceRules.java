package nl.ruggensteun.guidance.web;

import java.util.Optional;
import java.util.stream.Stream;
import nl.ruggensteun.guidance.AdviserRules;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;

/// The rules of the adviser as browsers load them once, at an address that names their content
/// (_klaargezette regels_).
@Component
class AdviceRules {
  private final Publications publications;
  private final AdviserRules rules;
  private volatile Made made;

  AdviceRules(Publications publications, AdviserRules rules) {
    this.publications = publications;
    this.rules = rules;
    this.made = made(publications.now());
  }

  private record Made(GuidancePages of, RenderedPage dutch, RenderedPage english) {
    RenderedPage in(Language language) {
      return switch (language) {
        case NL -> dutch;
        case EN -> english;
      };
    }
  }

  String address(Language language) {
    String folder = language == Language.NL ? "/handreiking/regels/" : "/en/guidance/rules/";
    return folder + present().in(language).hash() + ".json";
  }

  Optional<RenderedPage> named(String file) {
    return Stream.of(Language.values())
        .map(present()::in)
        .filter(one -> file.equals(one.hash() + ".json"))
        .findFirst();
  }

  private Made present() {
    GuidancePages now = publications.now();
    Made known = made;
    if (known.of() != now) {
      known = made(now);
      made = known;
    }
    return known;
  }

  private Made made(GuidancePages guidance) {
    return new Made(guidance, page(guidance, Language.NL), page(guidance, Language.EN));
  }

  private RenderedPage page(GuidancePages guidance, Language language) {
    return RenderedPage.json(rules.json(guidance, language));
  }
}
