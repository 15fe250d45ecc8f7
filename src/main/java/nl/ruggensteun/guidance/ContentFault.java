package nl.ruggensteun.guidance;

/// What is wrong with one place of a file that people write, and the way out (_fout in een tekst_).
///
/// @param place a line or a field, as its writer finds it
public record ContentFault(String file, String place, String fault, String wayOut) {
  @Override
  public String toString() {
    return file + (place.isEmpty() ? "" : ", " + place) + ": " + fault + ". " + wayOut + ".";
  }
}
