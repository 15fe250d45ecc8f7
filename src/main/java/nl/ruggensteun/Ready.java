package nl.ruggensteun;

import nl.ruggensteun.platform.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the console that the program answers, and where.
@Component
class Ready {
  private final Settings settings;

  Ready(Settings settings) {
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    System.out.println("Ruggensteun staat klaar op " + settings.origin() + "/");
  }
}
