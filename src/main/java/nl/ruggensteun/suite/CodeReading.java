package nl.ruggensteun.suite;

import java.util.List;

/// What became of ten words that somebody typed or read aloud.
public sealed interface CodeReading {

  record Read(Code code) implements CodeReading {}

  record UnknownWords(List<UnknownWord> words) implements CodeReading {
    public UnknownWords {
      words = List.copyOf(words);
    }
  }

  record WrongCount(int count) implements CodeReading {}

  record WrongChecksum() implements CodeReading {}

  /// A word that is not in the list, counted from one, as people do.
  record UnknownWord(int position, String word) {}
}
