package nl.ruggensteun.guidance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a page as the standard says that HTML is read, and takes down everything that a browser
/// would have to mend by itself, and a few things that it cannot.
final class StrictHtml extends DefaultHandler {
  private static final Set<String> INTERACTIVE =
      Set.of("a", "button", "input", "select", "textarea", "label", "summary");
  private static final List<String> REFERENCES =
      List.of("aria-labelledby", "aria-describedby", "for", "aria-controls");

  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> referred = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int level;

  static List<String> faults(String html) {
    StrictHtml reader = new StrictHtml();
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
    parser.setErrorHandler(reader);
    parser.setContentHandler(reader);
    try {
      parser.parse(new InputSource(new StringReader(html)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (SAXException broken) {
      reader.faults.add(String.valueOf(broken.getMessage()));
    }
    reader.referred.stream()
        .filter(id -> !reader.ids.contains(id))
        .forEach(id -> reader.faults.add("nothing is called " + id));
    return reader.faults;
  }

  @Override
  public void startElement(String space, String name, String qualified, Attributes attributes) {
    String id = attributes.getValue("id");
    if (id != null && (!ids.add(id) || id.isBlank() || id.contains(" "))) {
      faults.add("the id " + id + " cannot be used");
    }
    for (String reference : REFERENCES) {
      String value = attributes.getValue(reference);
      if (value != null) {
        referred.addAll(List.of(value.strip().split("\\s+", -1)));
      }
    }
    place(name);
    heading(name);
    open.push(name);
  }

  private void place(String name) {
    String parent = open.isEmpty() ? "" : open.peek();
    boolean list = "ul".equals(parent) || "ol".equals(parent);
    if (list != "li".equals(name)) {
      faults.add(name + " in " + parent);
    }
    if (INTERACTIVE.contains(name) && open.stream().anyMatch(INTERACTIVE::contains)) {
      faults.add(name + " in another that can be pressed");
    }
    if (Set.of("p", "h1", "h2", "h3", "span").contains(parent)
        && Set.of("p", "div", "ul", "ol", "section", "h1", "h2", "h3", "nav").contains(name)) {
      faults.add(name + " in " + parent);
    }
  }

  private void heading(String name) {
    if (name.matches("h[1-6]")) {
      int deep = name.charAt(1) - '0';
      if (deep > level + 1) {
        faults.add(name + " after a heading of level " + level);
      }
      level = deep;
    }
  }

  @Override
  public void endElement(String space, String name, String qualified) {
    open.pop();
  }

  @Override
  public void warning(SAXParseException found) {
    error(found);
  }

  @Override
  public void error(SAXParseException found) {
    faults.add("line " + found.getLineNumber() + ": " + found.getMessage());
  }

  @Override
  public void fatalError(SAXParseException found) {
    error(found);
  }
}
