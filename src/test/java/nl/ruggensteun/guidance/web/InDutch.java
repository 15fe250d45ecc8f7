package nl.ruggensteun.guidance.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;

/// Whoever writes a text reads in Dutch what is wrong with it.
public final class InDutch {
  private static final FaultWords WORDS = new FaultWords(new Texts());

  private InDutch() {}

  /// Both sentences of a fault stand in the catalogue.
  public static void isSaid(ContentFault fault) {
    assertThat(WORDS.in(Language.NL, fault.fault()))
        .as("guidance.fault.… for: %s", fault.fault())
        .isNotEqualTo(fault.fault());
    assertThat(WORDS.in(Language.NL, fault.wayOut()))
        .as("guidance.fault.… for: %s", fault.wayOut())
        .isNotEqualTo(fault.wayOut());
  }
}
