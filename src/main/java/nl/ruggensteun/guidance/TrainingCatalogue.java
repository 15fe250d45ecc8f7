package nl.ruggensteun.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruggensteun.platform.Language;
import tools.jackson.databind.JsonNode;

/// The trainings that exist for people in office and those around them (_trainingsaanbod_), with
/// what is known of each and what is not. Who takes part is nobody's business: nothing here takes a
/// name.
public record TrainingCatalogue(Review review, Validity validity, List<Training> trainings) {
  static final String FILE = "guidance/training.yaml";

  public TrainingCatalogue {
    trainings = List.copyOf(trainings);
  }

  static TrainingCatalogue in(ContentTexts texts, Sources sources) {
    return read(texts.yaml(FILE, JsonNode.class), sources);
  }

  static TrainingCatalogue read(JsonNode file, Sources sources) {
    return ContentPlace.read(
        FILE,
        file,
        place -> {
          TrainingCatalogue whole =
              new TrainingCatalogue(
                  place.review(),
                  place.validity(),
                  place.list("trainings", training -> Training.read(training, sources)));
          whole.check(place);
          return whole;
        });
  }

  private void check(ContentPlace file) {
    for (Language language : Language.values()) {
      Set<String> addresses = new HashSet<>();
      for (Training training : trainings) {
        String address = training.address().in(language);
        if (!address.matches("[a-z][a-z-]*")) {
          file.refuse("address " + address + " has other signs", "Use small letters and hyphens");
        }
        if (!addresses.add(address)) {
          file.refuse("address " + address + " is used twice", "Give each training its own");
        }
      }
    }
  }

  /// The training at an address.
  public Optional<Training> at(String address, Language language) {
    return trainings.stream()
        .filter(training -> training.address().in(language).equals(address))
        .findFirst();
  }

  /// Every source once.
  public List<Source> sources() {
    return trainings.stream().flatMap(training -> training.sources().stream()).distinct().toList();
  }
}
