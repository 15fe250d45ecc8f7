package nl.ruggensteun.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.ruggensteun.vault.Hash;
import org.junit.jupiter.api.Test;

class TenWordsTest {
  private final SmallTeam team = new SmallTeam();
  private final Code code = Code.generate(CodeKind.RETURN, team.suite);
  private final List<String> words = code.words();

  @Test
  void give_the_same_code_however_they_are_written() {
    String typed = String.join(" ", words);

    assertThat(secret(typed)).isEqualTo(code.secret());
    assertThat(secret(typed.toUpperCase(Locale.ROOT).replace(' ', '-'))).isEqualTo(code.secret());
    assertThat(secret("  " + typed.replace(" ", ",\n ") + ". ")).isEqualTo(code.secret());
  }

  @Test
  void are_known_by_their_first_four_letters() {
    List<String> begun =
        words.stream().map(word -> word.substring(0, Math.min(4, word.length()))).toList();

    assertThat(secret(String.join(" ", begun))).isEqualTo(code.secret());
  }

  @Test
  void tell_which_word_is_not_known() {
    List<String> wrong = new ArrayList<>(words);
    wrong.set(2, "qqqq");

    assertThat(Code.read(CodeKind.RETURN, String.join(" ", wrong)))
        .isEqualTo(new CodeReading.UnknownWords(List.of(new CodeReading.UnknownWord(3, "qqqq"))));
  }

  @Test
  void are_ten() {
    assertThat(Code.read(CodeKind.RETURN, String.join(" ", words.subList(0, 9))))
        .isEqualTo(new CodeReading.WrongCount(9));
    assertThat(Code.read(CodeKind.RETURN, "")).isEqualTo(new CodeReading.WrongCount(0));
  }

  @Test
  void of_a_member_are_not_those_of_a_reporter() {
    Code recovery = new Code(CodeKind.RECOVERY, new byte[13]);
    Code other = new Code(CodeKind.RETURN, new byte[13]);

    assertThat(recovery.words()).isNotEqualTo(other.words());
    assertThat(Code.read(CodeKind.RETURN, String.join(" ", recovery.words())))
        .isEqualTo(new CodeReading.WrongChecksum());
  }

  @Test
  void give_each_team_other_keys() {
    ReturnKeys here = code.returnKeys(Hash.of("hier"));
    ReturnKeys there = code.returnKeys(Hash.of("daar"));

    assertThat(here.locator()).hasSize(22).isNotEqualTo(there.locator());
    assertThat(here.seal()).isNotEqualTo(there.seal());
    assertThat(here.auth()).isNotEqualTo(here.sign());
  }

  @Test
  void are_never_printed() {
    assertThat(code.toString() + code.returnKeys(Hash.of("hier")).seal()).doesNotContain(words);
    assertThat(code).hasToString("[REDACTED]");
  }

  private static byte[] secret(String typed) {
    return switch (Code.read(CodeKind.RETURN, typed)) {
      case CodeReading.Read(Code read) -> read.secret();
      case CodeReading.UnknownWords(var unknown) -> throw new AssertionError(unknown);
      case CodeReading.WrongCount(int count) -> throw new AssertionError(count);
      case CodeReading.WrongChecksum() -> throw new AssertionError("checksum");
    };
  }
}
