package nl.ruggensteun;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The order of use between modules, as docs/architecture.md draws it.
class ModularityTest {
  private static final String ROOT = "nl.ruggensteun.";

  /// Each module with the modules it may use.
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("platform", Set.of()),
          Map.entry("audit", Set.of("platform")),
          Map.entry("vault", Set.of("platform", "audit")),
          Map.entry("access", Set.of("platform", "audit", "vault", "office")),
          Map.entry("duty", Set.of("platform", "audit", "vault", "access", "office")),
          Map.entry(
              "alarm",
              Set.of("platform", "audit", "vault", "access", "duty", "office", "guidance")),
          Map.entry(
              "casefile",
              Set.of(
                  "platform", "audit", "vault", "access", "duty", "alarm", "office", "guidance")),
          Map.entry(
              "intake",
              Set.of(
                  "platform", "audit", "vault", "access", "duty", "alarm", "casefile", "office")),
          Map.entry(
              "handover",
              Set.of(
                  "platform",
                  "audit",
                  "vault",
                  "access",
                  "duty",
                  "alarm",
                  "casefile",
                  "intake",
                  "office")),
          Map.entry("office", Set.of("platform")),
          Map.entry("guidance", Set.of("platform", "office", "access", "audit")),
          // It signs what the vault and access check, so their records and rules are its own too.
          Map.entry("suite", Set.of("platform", "vault", "access")),
          Map.entry(
              "demo",
              Set.of(
                  "platform",
                  "audit",
                  "vault",
                  "access",
                  "duty",
                  "alarm",
                  "casefile",
                  "intake",
                  "office",
                  "suite")));

  private final JavaClasses program =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.ruggensteun");

  @Test
  void each_module_uses_only_what_it_may() {
    assertThat(used())
        .allSatisfy(
            (module, others) -> assertThat(MAY_USE.get(module)).as(module).containsAll(others));
  }

  @Test
  void every_module_says_what_it_is() {
    assertThat(used().keySet())
        .allSatisfy(module ->
            assertThat(Path.of("src/main/java/nl/ruggensteun", module, "package-info.java"))
                .content()
                .contains("///")
                .contains("NullMarked"));
  }

  @Test
  void the_second_implementation_serves_practice_and_tests_only() {
    noClasses()
        .that()
        .resideOutsideOfPackages("nl.ruggensteun.suite..", "nl.ruggensteun.demo..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("nl.ruggensteun.suite..")
        .check(program);
  }

  @Test
  void the_server_checks_signatures_and_opens_nothing() {
    noClasses()
        .that()
        .resideOutsideOfPackages("nl.ruggensteun.suite..", "nl.ruggensteun.demo..")
        .and()
        .doNotHaveFullyQualifiedName("nl.ruggensteun.vault.Ed25519")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(program);
  }

  @Test
  void the_edge_of_a_module_is_used_by_itself_alone() {
    classes()
        .that()
        .resideInAPackage("..web..")
        .and()
        .resideOutsideOfPackages("nl.ruggensteun.platform.web..", "nl.ruggensteun.access.web..")
        .should()
        .onlyBeAccessed()
        .byAnyPackage("..web..")
        .allowEmptyShould(true)
        .check(program);
  }

  @Test
  void the_drawing_in_the_architecture_page_is_the_truth() throws IOException {
    Path page = Path.of("docs", "architecture.md");
    String text = Files.readString(page);
    String start = "<!-- modules: drawn by ModularityTest -->\n";
    String end = "<!-- end of modules -->";
    String drawn =
        text.substring(0, text.indexOf(start) + start.length())
            + drawing()
            + text.substring(text.indexOf(end));
    if (Boolean.getBoolean("draw")) {
      Files.writeString(page, drawn);
    }
    assertThat(drawn)
        .as("docs/architecture.md is out of date: run mvn test -Dtest=ModularityTest -Ddraw=true")
        .isEqualTo(text);
  }

  private String drawing() {
    List<String> arrows =
        used().entrySet().stream()
            .flatMap(
                e -> e.getValue().stream().map(other -> "  " + e.getKey() + " --> " + other + "\n"))
            .toList();
    return "```mermaid\nflowchart LR\n" + String.join("", arrows) + "```\n";
  }

  private Map<String, Set<String>> used() {
    Map<String, Set<String>> used = new TreeMap<>();
    program.stream()
        .filter(type -> !module(type.getPackageName()).isEmpty())
        .forEach(type ->
            used.computeIfAbsent(module(type.getPackageName()), m -> new TreeSet<>())
                .addAll(
                    type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> module(dependency.getTargetClass().getPackageName()))
                        .filter(other -> !other.isEmpty())
                        .filter(other -> !other.equals(module(type.getPackageName())))
                        .collect(Collectors.toSet())));
    return used;
  }

  private static String module(String packageName) {
    if (!packageName.startsWith(ROOT)) {
      return "";
    }
    return packageName.substring(ROOT.length()).split("\\.", -1)[0];
  }
}
