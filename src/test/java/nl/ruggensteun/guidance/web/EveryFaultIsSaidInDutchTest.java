package nl.ruggensteun.guidance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.Test;

/// Every sentence that a check can say stands in the catalogue, so that no coordinator reads
/// English: found in the code itself, not in what tests happen to raise.
class EveryFaultIsSaidInDutchTest {
  private static final Path CODE = Path.of("src/main/java/nl/ruggensteun/guidance");

  /// Where something is wrong, not what: said by the names that stand in the file itself.
  private static final Set<String> PLACES =
      Set.of("answer to x", "line xx", "number xx", "x without an id", "x, answer");

  /// Something in the place of what is only known when it is said.
  private static final String ANYTHING = "x";

  private final FaultWords words = new FaultWords(new Texts());

  @Test
  void no_sentence_is_left_in_english() throws IOException {
    Set<String> sentences = sentences();
    assertThat(sentences).hasSizeGreaterThan(120);
    assertThat(sentences)
        .filteredOn(sentence -> !PLACES.contains(sentence))
        .filteredOn(sentence -> words.in(Language.NL, sentence).equals(sentence))
        .isEmpty();
  }

  private static Set<String> sentences() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Set<String> found = new TreeSet<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.list(CODE)) {
      List<Path> code = sources.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(code));
      task.parse().forEach(unit -> new Sentences(found).scan(unit, null));
    }
    return found;
  }

  /// Gathers what reads like a sentence: words with spaces between them, whole or put together.
  private static final class Sentences extends TreeScanner<Void, Void> {
    private final Set<String> found;

    Sentences(Set<String> found) {
      this.found = found;
    }

    @Override
    public Void visitAnnotation(AnnotationTree node, Void none) {
      return null;
    }

    /// A bug or an outage, never a fault in a text.
    @Override
    public Void visitThrow(ThrowTree node, Void none) {
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree node, Void none) {
      take(node);
      return null;
    }

    @Override
    public Void visitBinary(BinaryTree node, Void none) {
      if (node.getKind() == Tree.Kind.PLUS) {
        take(node);
        inside(node).forEach(part -> scan(part, null));
        return null;
      }
      return super.visitBinary(node, null);
    }

    /// What stands within a sentence can hold sentences of its own, such as a choice between two.
    private static List<ExpressionTree> inside(BinaryTree sum) {
      return Stream.of(sum.getLeftOperand(), sum.getRightOperand())
          .flatMap(part ->
              part instanceof BinaryTree inner
                  ? inside(inner).stream()
                  : part instanceof LiteralTree ? Stream.of() : Stream.of(part))
          .toList();
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void none) {
      return isLog(node) ? null : super.visitMethodInvocation(node, null);
    }

    private static boolean isLog(MethodInvocationTree call) {
      return call.getMethodSelect() instanceof MemberSelectTree select
          && select.getExpression().toString().equals("LOG");
    }

    private void take(ExpressionTree tree) {
      String said = said(tree);
      if (isSentence(said)) {
        found.add(said);
      }
    }

    private static String said(ExpressionTree tree) {
      return switch (tree) {
        case LiteralTree literal when literal.getValue() instanceof String text ->
            text.replaceAll("%[.0-9]*[sdf]", ANYTHING);
        case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
            said(sum.getLeftOperand()) + said(sum.getRightOperand());
        case ParenthesizedTree inner -> said(inner.getExpression());
        case ConditionalExpressionTree choice -> said(choice.getTrueExpression());
        default -> ANYTHING;
      };
    }

    /// Not SQL, a pattern, a piece of a head, a message key or a sign of a page.
    private static boolean isSentence(String text) {
      return text.matches("(?s)[A-Za-z\"{][^\\n]* [^\\n]*[A-Za-z]{2}.*")
          && !text.contains("\n")
          && !text.matches("(?s).*[\\\\^$|*].*");
    }
  }

  @Test
  void a_sentence_that_nobody_translated_would_be_seen() {
    assertThat(words.in(Language.NL, "this sentence stands in no catalogue"))
        .isEqualTo("this sentence stands in no catalogue");
    assertThat(words.in(Language.NL, "there is no page x")).isEqualTo("pagina x bestaat niet");
  }
}
