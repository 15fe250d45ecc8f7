package nl.ruggensteun;

import nl.ruggensteun.access.SetUp;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the console that the program answers, and where.
@Component
class Ready {
  private final Settings settings;
  private final SetUp setUp;

  Ready(Settings settings, SetUp setUp) {
    this.settings = settings;
    this.setUp = setUp;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    System.out.println("Ruggensteun staat klaar op " + settings.origin() + "/");
    if (!settings.demo()) {
      setUp.freshToken().ifPresent(this::inviteTheFirst);
    }
  }

  /// The token stands in the fragment, which a browser keeps to itself.
  private void inviteTheFirst(Secret<String> token) {
    System.out.println("Er is nog geen team. Richt het in met deze link, die één keer werkt:");
    System.out.println(settings.origin() + "/bureau#inrichten=" + token.reveal());
  }
}
