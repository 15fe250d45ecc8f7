package nl.ruggensteun.guidance;

import nl.ruggensteun.platform.Language;

/// For whom a page is made (_lezers_): everybody, or members who are signed in and also see what is
/// still a concept.
public enum Readership {
  EVERYBODY,
  MEMBERS;

  /// The address of the page above all others.
  public String root(Language language) {
    return switch (this) {
      case EVERYBODY -> language == Language.NL ? "/handreiking" : "/en/guidance";
      case MEMBERS -> language == Language.NL ? "/bureau/handreiking" : "/en/office/guidance";
    };
  }

  boolean mayRead(LegalStatement statement) {
    return switch (this) {
      case EVERYBODY -> statement.isPublic();
      case MEMBERS -> true;
    };
  }

  boolean mayRead(Rule.Step step) {
    return switch (this) {
      case EVERYBODY -> step.isPublic();
      case MEMBERS -> true;
    };
  }
}
