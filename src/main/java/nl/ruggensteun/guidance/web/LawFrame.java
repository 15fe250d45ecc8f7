package nl.ruggensteun.guidance.web;

import java.util.stream.Collectors;
import nl.ruggensteun.guidance.LegalStatement;
import nl.ruggensteun.guidance.PageText;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.springframework.web.util.HtmlUtils;

/// What stands around a statement on law: whether it was looked at, when, and where it comes from.
record LawFrame(Texts texts, Language language, Readership readers) {
  PageText.Frame around(LegalStatement statement) {
    String mark =
        "rs-law" + (statement instanceof LegalStatement.Concept ? " rs-law--concept" : "");
    return new PageText.Frame(
        "<div class=\""
            + mark
            + "\" role=\"note\">\n<p class=\"rs-law__mark\">"
            + escaped(said(statement))
            + "</p>\n",
        "<p class=\"rs-law__sources\">" + sources(statement) + "</p>\n</div>");
  }

  private String said(LegalStatement statement) {
    return switch (statement) {
      case LegalStatement.Concept concept ->
          texts.text(language, "guidance.law.concept", concept.confidence().name());
      case LegalStatement.Reviewed reviewed ->
          switch (readers) {
            case EVERYBODY ->
                texts.text(language, "guidance.law.reviewed", Days.words(reviewed.on(), language));
            case MEMBERS ->
                texts.text(
                    language,
                    "guidance.law.reviewed-by",
                    reviewed.by(),
                    Days.words(reviewed.on(), language),
                    reviewed.confidence().name());
          };
    };
  }

  private String sources(LegalStatement statement) {
    return escaped(texts.text(language, "guidance.law.sources"))
        + " "
        + statement.sources().stream().map(LawFrame::reference).collect(Collectors.joining(", "));
  }

  private static String reference(String source) {
    return "<a href=\"#bron-" + escaped(source) + "\">" + escaped(source) + "</a>";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
