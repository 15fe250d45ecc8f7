package nl.ruggensteun.guidance;

import nl.ruggensteun.platform.Language;

/// The same words in each language we speak.
record Worded(String dutch, String english) {
  String in(Language language) {
    return switch (language) {
      case NL -> dutch;
      case EN -> english;
    };
  }
}
