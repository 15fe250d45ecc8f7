package nl.ruggensteun.suite;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.ruggensteun.vault.Hash;

/// Ten words (_code_) that hold a secret of 104 bits, and six bits that find a mistake.
public final class Code {
  private static final int SIZE = 13;
  private static final int WORDS = 10;
  private final CodeKind kind;
  private final byte[] secret;

  public Code(CodeKind kind, byte[] secret) {
    if (secret.length != SIZE) {
      throw new IllegalArgumentException("a code has 13 bytes");
    }
    this.kind = kind;
    this.secret = secret.clone();
  }

  public static Code generate(CodeKind kind, Suite suite) {
    return new Code(kind, suite.bytes(SIZE));
  }

  public List<String> words() {
    return WordList.words(Bytes.concat(secret, new byte[] {check()}), WORDS);
  }

  /// What somebody typed: a code, or which part of it cannot be right.
  public static CodeReading read(CodeKind kind, String typed) {
    List<String> words = WordList.split(typed);
    List<OptionalInt> indexes = words.stream().map(WordList::index).toList();
    List<CodeReading.UnknownWord> unknown =
        IntStream.range(0, words.size())
            .filter(i -> indexes.get(i).isEmpty())
            .mapToObj(i -> new CodeReading.UnknownWord(i + 1, words.get(i)))
            .toList();
    if (!unknown.isEmpty()) {
      return new CodeReading.UnknownWords(unknown);
    }
    if (words.size() != WORDS) {
      return new CodeReading.WrongCount(words.size());
    }
    byte[] bytes = WordList.bytes(indexes.stream().map(OptionalInt::getAsInt).toList());
    Code code = new Code(kind, Arrays.copyOf(bytes, SIZE));
    return bytes[SIZE] == code.check()
        ? new CodeReading.Read(code)
        : new CodeReading.WrongChecksum();
  }

  public ReturnKeys returnKeys(Hash team) {
    return ReturnKeys.from(secretOf(CodeKind.RETURN), team);
  }

  public RecoveryKeys recoveryKeys(Hash team) {
    return RecoveryKeys.from(secretOf(CodeKind.RECOVERY), team);
  }

  byte[] secret() {
    return secret.clone();
  }

  private byte[] secretOf(CodeKind wanted) {
    if (kind != wanted) {
      throw new IllegalStateException("a code of another kind");
    }
    return secret();
  }

  private byte check() {
    byte[] text = Bytes.ascii("rs1/check" + kind.label());
    return (byte) (Hash.of(Bytes.concat(text, secret)).bytes()[0] & 0xfc);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
