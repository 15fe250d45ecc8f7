package nl.ruggensteun;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever looks for leaks must find one that is there.
class TypedWordsTest {
  private static final String WORD = "zuurdesemfiets";
  private final TypedWords words = TypedWords.of(List.of(WORD));

  @Test
  void finds_a_word_in_every_form_and_at_every_place() {
    for (int before = 0; before < 7; before++) {
      for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
        byte[] text = ("x".repeat(before) + WORD + " erna").getBytes(charset);
        assertThat(words.in(text)).isTrue();
        assertThat(words.in(HexFormat.of().formatHex(text).getBytes(UTF_8))).isTrue();
        assertThat(words.in(Base64.getEncoder().encode(text))).isTrue();
        assertThat(words.in(Base64.getUrlEncoder().withoutPadding().encode(text))).isTrue();
      }
    }
  }

  @Test
  void finds_nothing_where_nothing_is() {
    assertThat(words.in("zuurdesem en een fiets".getBytes(UTF_8))).isFalse();
  }

  @Test
  void finds_a_word_in_a_table_and_in_a_file(@TempDir Path folder) throws IOException {
    TestDatabase database = TestDatabase.fresh();
    database
        .jdbc()
        .sql("INSERT INTO access_challenge (nonce, expires_at) VALUES (?, now())")
        .param("hier staat " + WORD)
        .update();
    Files.write(folder.resolve("log"), ("en hier " + WORD).getBytes(UTF_16LE));

    assertThat(TypedWords.found(List.of(WORD), database, folder))
        .containsExactly("access_challenge", folder.resolve("log").toString());
  }
}
