package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Whoever doubts a sentence can look where it comes from, and on which day we looked.
class EverySourceIsNamedTest {
  private static final Path FILE = PageAsWritten.FOLDER.resolve("sources.yaml");
  private static final Pattern LAW_SOURCES = Pattern.compile("sources=(\\S+)");

  private final List<JsonNode> sources =
      new YAMLMapper().readTree(PageAsWritten.text(FILE)).valueStream().toList();

  @Test
  void each_has_an_id_of_its_own_a_title_and_the_day_it_was_seen() {
    assertThat(sources)
        .isNotEmpty()
        .allSatisfy(source -> {
          assertThat(source.path("id").asString()).matches("[A-Z][0-9]+[a-z]?");
          assertThat(source.path("title").asString()).as("%s", source).isNotBlank();
          assertThat(LocalDate.parse(source.path("seen").asString("")))
              .as("%s", source)
              .isAfter(LocalDate.of(2026, 1, 1));
        });
    assertThat(sources).extracting(source -> source.path("id").asString()).doesNotHaveDuplicates();
  }

  @Test
  void each_has_an_address_that_opens() {
    assertThat(sources)
        .allSatisfy(source -> {
          URI address = URI.create(source.path("address").asString(""));
          if (address.getScheme() == null) {
            assertThat(address).as("%s", source).hasToString(Source.OWN);
          } else {
            assertThat(address.getScheme()).as("%s", source).isEqualTo("https");
            assertThat(address.getHost()).as("%s", source).contains(".");
          }
        });
  }

  @Test
  void where_only_the_site_is_known_the_address_is_that_of_the_site() {
    assertThat(sources)
        .allSatisfy(source ->
            assertThat(URI.create(source.path("address").asString()).getPath().equals("/"))
                .as("%s", source)
                .isEqualTo(source.path("only-site").asBoolean(false)));
  }

  @Test
  void no_title_is_only_a_kind_of_paper() {
    assertThat(sources)
        .extracting(source -> source.path("title").asString().toLowerCase(Locale.ROOT))
        .noneMatch(
            title -> title.matches("(?:vakbladen|vakblad|onderzoek|krantenberichten).{0,40}"));
  }

  @Test
  void no_address_points_at_a_person() {
    assertThat(sources)
        .allSatisfy(source ->
            assertThat(source.path("address").asString(""))
                .doesNotContainPattern(
                    "@|linkedin\\.|/(?:auteurs?|authors?|profiel|people|personen)/"));
  }

  @Test
  void what_a_page_cites_is_in_the_list() {
    assertThat(PageAsWritten.all())
        .isNotEmpty()
        .allSatisfy(page -> {
          assertThat(page.list("sources")).as("%s", page).isNotEmpty().doesNotHaveDuplicates();
          assertThat(ids())
              .as("%s", page)
              .containsAll(page.list("sources"))
              .containsAll(cited(page));
        });
  }

  @Test
  void every_statement_on_law_names_its_sources() {
    assertThat(PageAsWritten.all())
        .allSatisfy(page ->
            assertThat(page.lawAttributes())
                .as("%s", page)
                .allMatch(law ->
                    law.matches(
                        "confidence=(?:A|B|C|GK) sources=\\S+ reviewed-by=.* reviewed-on=.*")));
  }

  @Test
  void the_list_holds_nothing_that_nobody_cites() {
    String all = everythingElse();
    Predicate<String> cited = id -> Pattern.compile("\\b" + id + "\\b").matcher(all).find();
    assertThat(ids()).allMatch(cited);
  }

  private Set<String> ids() {
    return sources.stream()
        .map(source -> source.path("id").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> cited(PageAsWritten page) {
    return page.lawAttributes().stream()
        .flatMap(law -> LAW_SOURCES.matcher(law).results())
        .map((MatchResult law) -> law.group(1))
        .flatMap(list -> Arrays.stream(list.split(",")))
        .toList();
  }

  // Pages, and the rules and lists that lie beside them.
  private static String everythingElse() {
    try (Stream<Path> files = Files.walk(PageAsWritten.FOLDER)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.equals(FILE))
          .map(PageAsWritten::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
