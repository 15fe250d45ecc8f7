package nl.ruggensteun.intake;

import java.util.Optional;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.RoomFile;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether the circle of a neutral sign (_neutraal teken_) is to be filled: what a device is told,
/// and nothing else. Asking is recorded nowhere.
@Component
public class RoomDot {
  private final Dots dots;
  private final Requests requests;
  private final SealedStores stores;
  private final RoomFile files;

  RoomDot(Dots dots, Requests requests, SealedStores stores, RoomFile files) {
    this.dots = dots;
    this.requests = requests;
    this.stores = stores;
    this.files = files;
  }

  /// For a device: a mark of how things stand, and what her last visit left behind to compare it
  /// with.
  public record Shown(@Nullable String mark, @Nullable String seen) {}

  /// A sign that was taken away answers like one that never was.
  public Shown shown(Optional<String> token) {
    return token
        .flatMap(dots::byToken)
        .flatMap(dot ->
            stores
                .audiences()
                .byLocator(dot.locator())
                .map(room -> new Shown(dot.mark(standing(room)), dot.seen())))
        .orElse(new Shown(null, null));
  }

  /// The mark of how things stand now in this room; empty without a sign.
  public Optional<String> mark(Audience room) {
    return room.locator().flatMap(dots::of).map(dot -> dot.mark(standing(room)));
  }

  /// Changes when somebody else wrote, took it up, closed it or called in vain.
  private String standing(Audience room) {
    int written = stores.entries().lastNotBy(KeyId.REPORTER, room.caseId(), room.audienceId());
    Optional<CaseFile> file = files.find(room.caseId());
    int missed = file.map(one -> one instanceof CaseFile.Open open ? open.missed() : 0).orElse(0);
    return written + "/" + missed + "/" + Room.state(room, requests.one(room.caseId()), file);
  }
}
