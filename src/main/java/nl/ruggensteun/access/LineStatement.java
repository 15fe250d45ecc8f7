package nl.ruggensteun.access;

import java.util.List;
import java.util.Objects;

/// A line (_lijn_) as the directory states it: whose confidants answer for which offices.
///
/// @param woo what is kept here may have to be made public on request (_Wet open overheid_)
public record LineStatement(
    String lineId,
    String association,
    List<String> offices,
    Naming name,
    boolean inDefaultRoute,
    boolean woo,
    boolean open) {

  public LineStatement {
    Objects.requireNonNull(lineId);
    Objects.requireNonNull(association);
    Objects.requireNonNull(name);
    offices = List.copyOf(offices);
  }
}
