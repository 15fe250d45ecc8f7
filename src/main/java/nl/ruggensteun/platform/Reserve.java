package nl.ruggensteun.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The reserve of disk (_schijfreserve_): part of the room is laid aside where the database lies,
/// so that a full disk ends what can wait and not the alarms. Of a database elsewhere nothing is
/// known; then there is always room.
public final class Reserve {
  private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);

  /// So many reserves must be free before everybody is at ease.
  static final int EARLY = 4;

  /// When less than this part of the reserve is free, the disk counts as full.
  static final int LAST_PART = 4;

  /// Laid aside again only when that makes nothing scarce.
  private static final int AT_EASE = 3;

  private final Optional<Ballast> ballast;
  private volatile DiskRoom room = DiskRoom.AMPLE;

  private Reserve(Optional<Ballast> ballast) {
    this.ballast = ballast;
  }

  /// The reserve of these settings; nothing is laid aside yet.
  static Reserve of(Settings settings) {
    Optional<Path> folder =
        settings
            .reserve()
            .folder()
            .or(() ->
                Optional.of(settings.data().resolve("postgresql"))
                    .filter(own -> settings.databaseUrl().isEmpty()));
    return new Reserve(
        folder
            .filter(where -> settings.reserve().bytes() > 0)
            .map(where -> new Ballast(where.resolve("reserve"), settings.reserve().bytes())));
  }

  /// For a database of which the disk is not ours to watch.
  public static Reserve unwatched() {
    return new Reserve(Optional.empty());
  }

  public boolean isWatched() {
    return ballast.isPresent();
  }

  /// As it was at the last look.
  public DiskRoom room() {
    return room;
  }

  /// Looks how much is free, and gives the reserve back when that is almost nothing.
  DiskRoom look() {
    ballast.ifPresent(this::look);
    return room;
  }

  private void look(Ballast reserve) {
    try {
      long free = free(reserve);
      if (free < reserve.bytes() / LAST_PART && reserve.held() > 0) {
        reserve.giveBack();
        LOG.warn("event=disk-reserve-given-back");
        free = free(reserve);
      }
      room = DiskRoom.of(free, reserve.held(), reserve.bytes());
    } catch (IOException unreadable) {
      LOG.warn("event=disk-not-read kind={}", unreadable.getClass().getSimpleName());
    }
  }

  /// Lays it aside, at first and once there is room again.
  void layAside() {
    ballast.filter(reserve -> !reserve.isWhole()).ifPresent(Reserve::layAside);
  }

  private static void layAside(Ballast reserve) {
    try {
      if (free(reserve) + reserve.held() >= AT_EASE * reserve.bytes()) {
        reserve.layAside();
        LOG.info("event=disk-reserve-laid-aside");
      }
    } catch (IOException full) {
      LOG.warn("event=disk-reserve-not-laid-aside kind={}", full.getClass().getSimpleName());
    }
  }

  private static long free(Ballast reserve) throws IOException {
    Path folder = reserve.file().toAbsolutePath().getParent();
    return Files.getFileStore(folder == null ? reserve.file() : Files.createDirectories(folder))
        .getUsableSpace();
  }
}
