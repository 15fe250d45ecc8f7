package nl.ruggensteun.demo;

import nl.ruggensteun.access.SetUp;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Opens the practice environment (_oefenomgeving_) once the program answers: filled the first
/// time, and each time with fresh words to come in with.
@Component
class Demo {
  private final Settings settings;
  private final SetUp setUp;
  private final Seeding seeding;
  private final Guide guide;

  Demo(Settings settings, SetUp setUp, Seeding seeding, Guide guide) {
    this.settings = settings;
    this.setUp = setUp;
    this.seeding = seeding;
    this.guide = guide;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void open() {
    if (settings.demo()) {
      DemoFolder folder = DemoFolder.of(settings);
      setUp.freshToken().map(Secret::reveal).ifPresent(token -> seeding.fill(folder, token));
      KeptKeys.in(folder).ifPresent(keys -> guide.renewAndTell(keys, folder));
    }
  }
}
