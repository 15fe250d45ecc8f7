package nl.ruggensteun.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HearingOfChangesTest {
  private static final int RELOADS = 200_000;
  private static final UUID BRAM = new UUID(0, 1);

  private final Changes changes = new Changes((members, sweep) -> {});

  @Test
  void a_page_that_opens_while_another_of_hers_closes_is_not_deaf() throws Exception {
    Callable<Integer> page = this::deafWhileReloading;
    List<Integer> deaf = new ArrayList<>();
    try (ExecutorService pages = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> one : pages.invokeAll(List.of(page, page))) {
        deaf.add(one.get());
      }
    }

    assertThat(deaf).containsOnly(0);
  }

  private int deafWhileReloading() {
    int deaf = 0;
    for (int reload = 0; reload < RELOADS; reload++) {
      AtomicBoolean heard = new AtomicBoolean();
      Changes.Subscription open = changes.subscribe(BRAM, () -> heard.set(true));
      changes.announce(Set.of(BRAM));
      open.close();
      deaf += heard.get() ? 0 : 1;
    }
    return deaf;
  }
}
