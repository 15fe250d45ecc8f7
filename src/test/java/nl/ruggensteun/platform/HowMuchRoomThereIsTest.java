package nl.ruggensteun.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HowMuchRoomThereIsTest {
  private static final long RESERVE = 100;

  @TempDir private Path folder = Path.of("");

  @Test
  void is_ample_from_four_reserves_on_and_low_below() {
    assertThat(DiskRoom.of(400, RESERVE, RESERVE)).isEqualTo(DiskRoom.AMPLE);
    assertThat(DiskRoom.of(399, RESERVE, RESERVE)).isEqualTo(DiskRoom.LOW);
    assertThat(DiskRoom.of(100, RESERVE, RESERVE)).isEqualTo(DiskRoom.LOW);
  }

  @Test
  void is_scarce_below_one_reserve() {
    assertThat(DiskRoom.of(99, RESERVE, RESERVE)).isEqualTo(DiskRoom.SCARCE);
    assertThat(DiskRoom.of(25, RESERVE, RESERVE)).isEqualTo(DiskRoom.SCARCE);
  }

  @Test
  void stays_as_it_was_when_the_reserve_is_given_back() {
    assertThat(DiskRoom.of(100 + 24, 0, RESERVE)).isEqualTo(DiskRoom.SCARCE);
    assertThat(DiskRoom.of(100 + 100, 0, RESERVE)).isEqualTo(DiskRoom.LOW);
  }

  @Test
  void is_for_alarms_alone_on_the_last_quarter_of_the_reserve() {
    assertThat(DiskRoom.of(25, 0, RESERVE)).isEqualTo(DiskRoom.SCARCE);
    assertThat(DiskRoom.of(24, 0, RESERVE)).isEqualTo(DiskRoom.LAST);
  }

  @Test
  void ballast_is_whole_once_it_was_laid_aside_and_gone_once_given_back() throws IOException {
    Ballast ballast = new Ballast(folder.resolve("reserve"), (3 << 20) + 7);
    assertThat(ballast.isWhole()).isFalse();

    ballast.layAside();
    assertThat(ballast.isWhole()).isTrue();
    assertThat(Files.size(ballast.file())).isEqualTo((3 << 20) + 7);

    ballast.giveBack();
    assertThat(ballast.held()).isZero();
  }

  @Test
  void ballast_that_was_interrupted_is_not_whole() throws IOException {
    Ballast ballast = new Ballast(folder.resolve("reserve"), 20);
    Files.writeString(ballast.file(), "half of it");

    assertThat(ballast.held()).isEqualTo(10);
    assertThat(ballast.isWhole()).isFalse();
  }
}
