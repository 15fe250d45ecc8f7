package nl.ruggensteun.demo;

/// The program refused what the practice environment is made of, which its tests should have found.
/// Nothing in it is anybody's, so the answer may be told.
final class SeedingFailed extends RuntimeException {
  SeedingFailed(String path, int status, String answer) {
    super("the practice environment could not be filled: " + path + " " + status + " " + answer);
  }
}
