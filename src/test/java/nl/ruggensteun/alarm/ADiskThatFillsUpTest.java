package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.platform.DiskRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ADiskThatFillsUpTest {
  private static final Instant MORNING = Instant.parse("2026-11-22T07:00:00Z");

  private final AccessWorld world = new AccessWorld();
  private final TeamRows team = new TeamRows(world.database, world.clock.instant());
  private final AlarmNode node = new AlarmNode(world.database, world.clock);
  private final RoomWatch watch =
      new RoomWatch(
          node.alarms, world.get(Members.class), world.database.transactions(), world.clock);
  private final List<UUID> coordinators = new ArrayList<>();

  @BeforeEach
  void aTeam() {
    team.line("councillors");
    UUID bram = team.member("Bram", "confidant", "councillors");
    node.channel(bram, ChannelKind.VOICE);
    coordinators.add(team.member("Cora", "coordinator", null));
    coordinators.add(team.member("Coen", "coordinator", null));
    coordinators.forEach(coordinator -> node.channel(coordinator, ChannelKind.VOICE));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void lets_coordinators_sleep_while_there_is_room_and_calls_them_in_the_morning() {
    watch.roomIs(DiskRoom.LOW);
    node.beat();
    assertThat(node.world.members()).isEmpty();

    world.clock.set(MORNING);
    node.beat();
    assertThat(node.world.members()).hasSize(1).isSubsetOf(coordinators);
  }

  @Test
  void wakes_them_at_once_when_only_what_cannot_wait_is_kept() {
    watch.roomIs(DiskRoom.LOW);
    watch.roomIs(DiskRoom.SCARCE);
    watch.roomIs(DiskRoom.LAST);
    node.beat();

    assertThat(node.world.members()).hasSize(1).isSubsetOf(coordinators);
  }

  @Test
  void is_silent_once_there_is_room() {
    watch.roomIs(DiskRoom.SCARCE);
    watch.roomIs(DiskRoom.AMPLE);
    node.beat();

    assertThat(node.world.members()).isEmpty();
  }
}
