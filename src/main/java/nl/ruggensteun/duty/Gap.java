package nl.ruggensteun.duty;

import java.time.Instant;

/// A gap (_gat_): a time in which nobody on the roster of a line can be rung.
public record Gap(Instant from, Instant until) {
  public Span span() {
    return new Span(from, until);
  }
}
