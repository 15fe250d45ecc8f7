package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;

class SeveralNodesTest {
  private static final int ALARMS = 150;

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void that_sweep_at_the_same_time_take_each_step_once()
      throws ExecutionException, InterruptedException {
    List<AlarmNode> nodes = List.of(node(), node(), node());
    List<UUID> members = Stream.generate(UUID::randomUUID).limit(ALARMS).toList();
    database
        .transactions()
        .run(() ->
            members.forEach(member -> {
              nodes.getFirst().channel(member, ChannelKind.VOICE);
              nodes.getFirst().request(Duration.ofSeconds(60), member);
            }));

    assertThat(rungBy(nodes)).containsExactlyInAnyOrderElementsOf(members);
    clock.forward(Duration.ofSeconds(60));
    assertThat(rungBy(nodes)).containsExactlyInAnyOrderElementsOf(members);
  }

  @Test
  void that_gather_a_wave_at_the_same_time_wake_each_member_once()
      throws ExecutionException, InterruptedException {
    List<AlarmNode> nodes = List.of(node(), node(), node());
    List<UUID> members = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    database
        .transactions()
        .run(() -> {
          members.forEach(member -> nodes.getFirst().channel(member, ChannelKind.VOICE));
          for (int i = 0; i < ALARMS; i++) {
            nodes
                .getFirst()
                .request(Duration.ofSeconds(60), members.get(i % 3), members.get((i + 1) % 3));
          }
        });

    assertThat(rungBy(nodes)).containsExactlyInAnyOrderElementsOf(members);
  }

  private AlarmNode node() {
    return new AlarmNode(database, clock);
  }

  private static List<UUID> rungBy(List<AlarmNode> nodes)
      throws ExecutionException, InterruptedException {
    try (ExecutorService together = Executors.newFixedThreadPool(nodes.size())) {
      List<Future<?>> beats = new ArrayList<>();
      nodes.forEach(node -> beats.add(together.submit(node::beat)));
      for (Future<?> beat : beats) {
        beat.get();
      }
    }
    return nodes.stream().flatMap(node -> node.world.members().stream()).toList();
  }
}
