package nl.ruggensteun.guidance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.ruggensteun.platform.Language;

/// A way on from a page (_deur_): to somebody, or to another part of the site.
public enum Door {
  ASK("/hulp", "/en/help"),
  WRITE("/hulp#schrijven", "/en/help#schrijven"),
  WORRY("/hulp#zorgen", "/en/help#zorgen"),
  RETURN("/hulp#terug", "/en/help#terug"),
  PLAN("/wat-kan-ik-doen", "/en/what-can-i-do"),
  SCAN("/woningscan", "/en/home-scan"),
  NORM("/collectieve-norm", "/en/collective-norm"),
  START("/veilig-beginnen", "/en/safe-start"),
  TRAINING("/trainingen", "/en/training");

  private final String dutch;
  private final String english;

  Door(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  public String address(Language language) {
    return switch (language) {
      case NL -> dutch;
      case EN -> english;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where its title stands among the words of the program.
  String title() {
    return switch (this) {
      case ASK -> "guidance.doors.call-back";
      case WRITE, WORRY, RETURN -> "guidance.doors." + code();
      case PLAN -> "guidance.advice.title";
      case SCAN, NORM, START, TRAINING -> "guidance." + code() + ".title";
    };
  }

  /// Where it stands in one sentence what is behind it.
  String summary() {
    return switch (this) {
      case ASK, WRITE, WORRY, RETURN -> title() + ".text";
      case PLAN -> "guidance.doors.advice.text";
      case SCAN, NORM, START, TRAINING -> "guidance.tools." + code();
    };
  }

  static Optional<Door> named(String code) {
    return Arrays.stream(values()).filter(door -> door.code().equals(code)).findFirst();
  }
}
