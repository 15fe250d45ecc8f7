package nl.ruggensteun.guidance;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// How texts are written, Markdown: headings, paragraphs, lists and links, nothing else.
final class Markdown {
  /// Deeper than anybody can read; without an end to it a text could exhaust the program.
  private static final int DEEPEST = 20;

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private Markdown() {}

  static Node parse(String text) {
    return PARSER.parse(text);
  }

  /// The line on which it begins, counted from 1.
  static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      Node parent = node.getParent();
      return parent == null ? 1 : line(parent);
    }
    return spans.getFirst().getLineIndex() + 1;
  }
}
