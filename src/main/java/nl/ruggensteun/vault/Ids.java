package nl.ruggensteun.vault;

import java.util.regex.Pattern;

/// The one way in which an id that a browser made may be written: a lower-case UUID of version 7.
final class Ids {
  private static final Pattern VERSION_7 =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private Ids() {}

  static boolean wellFormed(String text) {
    return VERSION_7.matcher(text).matches();
  }
}
