package nl.ruggensteun.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a reporter hears of news (_hoe u het hoort_), as she chose.
public enum Hears {
  /// We call.
  CALL,
  /// She looks herself.
  LOOK,
  /// A neutral sign on her own device.
  SIGN;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
