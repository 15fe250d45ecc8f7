package nl.ruggensteun.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A line of the team (_lijn_): the confidants of one association, the ministry's adviser, or all.
public enum LineId {
  MAYORS("ngb"),
  EXECUTIVES("wethoudersvereniging"),
  COUNCILLORS("nvvr"),
  PROVINCIAL_COUNCILLORS("statenlidnu"),
  MINISTRY("ministry"),
  COMMON("common");

  private final String association;

  LineId(String association) {
    this.association = association;
  }

  /// Who keeps the files of this line.
  public String association() {
    return association;
  }

  /// What lies with the ministry falls under the Woo, so it is never part of a default route.
  public boolean woo() {
    return this == MINISTRY;
  }

  /// For example `provincial-councillors`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LineId> of(String code) {
    return Arrays.stream(values()).filter(line -> line.code().equals(code)).findFirst();
  }
}
