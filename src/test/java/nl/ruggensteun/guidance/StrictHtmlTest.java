package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Before pages are held to it: it finds what is wrong with one.
class StrictHtmlTest {
  @Test
  void a_good_page_has_no_faults() {
    assertThat(
            StrictHtml.faults(
                page("<h1 id=\"a\">A</h1><p aria-labelledby=\"a\">b<br>c</p><ul><li>d</li></ul>")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<div>b</div></p>",
        "<ul><p>a</p></ul>",
        "<li>a</li>",
        "<a href=\"/\">a<button>b</button></a>",
        "<p id=\"a\">a</p><p id=\"a\">b</p>",
        "<p aria-labelledby=\"nowhere\">a</p>",
        "<h1>a</h1><h3>b</h3>",
        "<p class=\"a\" class=\"b\">a</p>",
        "<p>a</b></p>",
        "<b><i>a</b></i>"
      })
  void a_fault_is_found(String body) {
    assertThat(StrictHtml.faults(page(body))).isNotEmpty();
  }

  private static String page(String body) {
    return "<!doctype html><html lang=\"nl\"><head><title>a</title></head><body>"
        + body
        + "</body></html>";
  }
}
