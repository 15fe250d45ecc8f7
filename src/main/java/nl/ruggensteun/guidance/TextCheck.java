package nl.ruggensteun.guidance;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Reads a text as it will be rendered and says what is wrong with it: links that lead nowhere,
/// statements on law without sources, and forms that texts here do not have.
final class TextCheck extends AbstractVisitor {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z0-9]*}");

  private final KnownPages pages;
  private final Sources sources;
  private final Faults.InFile faults;
  private final int linesBefore;
  private int level = 1;

  /// @param linesBefore how many lines of the file come before the text
  TextCheck(KnownPages pages, Sources sources, Faults.InFile faults, int linesBefore) {
    this.pages = pages;
    this.sources = sources;
    this.faults = faults;
    this.linesBefore = linesBefore;
  }

  void read(String text) {
    Markdown.parse(text).accept(this);
  }

  @Override
  public void visit(Link link) {
    String fault =
        ContentLink.of(link.getDestination())
            .map(this::fault)
            .orElse("this link leads nowhere: " + link.getDestination());
    if (!fault.isEmpty()) {
      say(link, fault, "Write page:<id>, door:<name> or tel:<number>; other sites are sources");
    }
    visitChildren(link);
  }

  private String fault(ContentLink link) {
    return switch (link) {
      case ContentLink.ToPage(String id) -> pages.fault(id).orElse("");
      case ContentLink.ToDoor door -> "";
      case ContentLink.ToNumber number -> "";
    };
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (!LawBlock.is(block)) {
      say(block, "code is not used here", "A statement on law begins with ~~~law");
      return;
    }
    LawBlock law = LawBlock.read(block);
    law.wrong().forEach((fault, wayOut) -> say(block, fault, wayOut));
    law.statement().ifPresent(statement -> check(block, statement));
  }

  private void check(FencedCodeBlock block, LegalStatement statement) {
    statement.sources().stream()
        .filter(source -> !sources.has(source))
        .forEach(
            source -> say(block, "there is no source " + source, "Add it to the list of sources"));
    TextCheck within = new TextCheck(pages, sources, faults, linesBefore + Markdown.line(block));
    within.level = level;
    within.read(statement.text());
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLevel() == 1 || heading.getLevel() > level + 1) {
      say(heading, "this heading skips a level", "The title is the first; begin with ##");
    }
    level = heading.getLevel();
    visitChildren(heading);
  }

  @Override
  public void visit(Text text) {
    PLACEHOLDER
        .matcher(text.getLiteral())
        .results()
        .filter(found -> !found.group().equals(PageText.NUMBER))
        .forEach(found ->
            say(text, "nothing is filled in for " + found.group(), "There is only {number}"));
  }

  @Override
  public void visit(HtmlBlock html) {
    say(html, "HTML is not used here", "Write Markdown");
  }

  @Override
  public void visit(HtmlInline html) {
    say(html, "HTML is not used here", "Write Markdown");
  }

  @Override
  public void visit(Image image) {
    say(image, "pictures are not used here", "Say it in words");
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    say(block, "code is not used here", "Take the spaces in front away");
  }

  private void say(Node node, String fault, String wayOut) {
    faults.add("line " + (linesBefore + Markdown.line(node)), fault, wayOut);
  }
}
