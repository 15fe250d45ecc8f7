package nl.ruggensteun.intake;

import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.Hears;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.Surroundings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a reporter sets for her own room and device: how she hears of an answer, the neutral sign
/// and her bookmark.
@Component
public class RoomSettings {
  private final SealedStores stores;
  private final Dots dots;
  private final Bookmarks bookmarks;
  private final Surroundings around;

  RoomSettings(SealedStores stores, Dots dots, Bookmarks bookmarks, Surroundings around) {
    this.stores = stores;
    this.dots = dots;
    this.bookmarks = bookmarks;
    this.around = around;
  }

  public Outcome<Hears> hears(Audience room, @Nullable String how) {
    return around
        .acts()
        .attempt(() -> {
          Hears hears =
              Stream.of(Hears.values())
                  .filter(one -> one.code().equals(how))
                  .findFirst()
                  .orElseThrow(() -> RefusedAct.invalid("hears", "invalid"));
          stores.audiences().hears(room, hears);
          if (hears != Hears.SIGN) {
            room.locator().ifPresent(dots::forget);
          }
          return hears;
        });
  }

  /// She puts a neutral sign on her device, or says up to where she read; that is how she hears
  /// now.
  ///
  /// @param seen a code that only her devices can compare; null before she knows the mark
  public record DotGiven(@Nullable String tokenHash, @Nullable String seen) {}

  public Outcome<UUID> dot(Audience room, DotGiven given) {
    return around
        .acts()
        .attempt(() -> {
          RoomActs.mayGoOn(room);
          dots.put(room.locator().orElseThrow(), given.tokenHash(), given.seen());
          stores.audiences().hears(room, Hears.SIGN);
          return room.caseId();
        });
  }

  public Outcome<UUID> bookmark(Audience room, @Nullable String sealed) {
    return around
        .acts()
        .attempt(() -> {
          bookmarks.put(room.locator().orElseThrow(), sealed);
          return room.caseId();
        });
  }
}
