package nl.ruggensteun.guidance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.web.PageFrame;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/// Makes HTML of a text, for one kind of readers.
///
/// @param law what stands around a statement on law
public record PageText(
    GuidancePages pages,
    Language language,
    Readership readers,
    PageFrame.Team team,
    Function<LegalStatement, Frame> law) {
  static final String NUMBER = "{number}";

  /// What stands around a statement on law.
  public record Frame(String begin, String end) {}

  public String html(String markdown) {
    return renderer(false).render(Markdown.parse(markdown));
  }

  /// One sentence or two, without a paragraph around them.
  public String inline(String markdown) {
    return renderer(true).render(Markdown.parse(markdown));
  }

  private HtmlRenderer renderer(boolean inline) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .omitSingleParagraphP(inline)
        .nodeRendererFactory(context -> new Ours(context, this))
        .build();
  }

  /// The statements on law in a text that these readers see.
  public List<LegalStatement> statements(String markdown) {
    return LawBlock.in(markdown).stream().filter(readers::mayRead).toList();
  }

  /// Where a link leads these readers; empty when the page is not published or nothing is dialled.
  private String address(ContentLink link) {
    return switch (link) {
      case ContentLink.ToPage(String id) ->
          pages.page(id, language).map(page -> page.pathFor(readers)).orElse("");
      case ContentLink.ToDoor(Door door) -> door.address(language);
      case ContentLink.ToNumber(String dial) -> team.demo() ? "" : "tel:" + dial;
    };
  }

  private static final class Ours extends CoreHtmlNodeRenderer {
    private final HtmlWriter out;
    private final PageText page;

    Ours(HtmlNodeRendererContext context, PageText page) {
      super(context);
      this.out = context.getWriter();
      this.page = page;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class, Text.class, FencedCodeBlock.class);
    }

    @Override
    public void visit(Link link) {
      String address = ContentLink.of(link.getDestination()).map(page::address).orElse("");
      if (address.isEmpty()) {
        visitChildren(link);
      } else {
        out.tag("a", Map.of("href", address));
        visitChildren(link);
        out.tag("/a");
      }
    }

    @Override
    public void visit(Text text) {
      String[] parts = text.getLiteral().split(Pattern.quote(NUMBER), -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          number();
        }
        out.text(parts[i]);
      }
    }

    private void number() {
      if (page.team().dial().isEmpty()) {
        out.text(page.team().number());
      } else {
        out.tag("a", Map.of("href", "tel:" + page.team().dial()));
        out.text(page.team().number());
        out.tag("/a");
      }
    }

    @Override
    public void visit(FencedCodeBlock block) {
      LawBlock.read(block)
          .statement()
          .filter(page.readers()::mayRead)
          .ifPresent(statement -> {
            Frame frame = page.law().apply(statement);
            out.line();
            out.raw(frame.begin());
            context.render(Markdown.parse(statement.text()));
            out.raw(frame.end());
            out.line();
          });
    }
  }
}
