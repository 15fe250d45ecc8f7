package nl.ruggensteun.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A political office, or being close to somebody who holds one (_ambt_), with the line that serves
/// it.
public enum Office {
  MAYOR(LineId.MAYORS),
  ALDERMAN(LineId.EXECUTIVES),
  PROVINCIAL_EXECUTIVE(LineId.EXECUTIVES),
  WATER_AUTHORITY_CHAIR(LineId.EXECUTIVES),
  WATER_AUTHORITY_EXECUTIVE(LineId.EXECUTIVES),
  COUNCILLOR(LineId.COUNCILLORS),
  PROVINCIAL_COUNCILLOR(LineId.PROVINCIAL_COUNCILLORS),
  KINGS_COMMISSIONER(LineId.COMMON),
  WATER_AUTHORITY_COUNCILLOR(LineId.COMMON),
  FORMER_OFFICE_HOLDER(LineId.COMMON),
  CANDIDATE(LineId.COMMON),
  COMMITTEE_MEMBER(LineId.COMMON),
  FAMILY_MEMBER(LineId.COMMON);

  private final LineId line;

  Office(LineId line) {
    this.line = line;
  }

  public LineId line() {
    return line;
  }

  /// For example `provincial-councillor`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Office> of(String code) {
    return Arrays.stream(values()).filter(office -> office.code().equals(code)).findFirst();
  }
}
