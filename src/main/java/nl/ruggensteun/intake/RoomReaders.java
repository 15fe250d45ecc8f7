package nl.ruggensteun.intake;

import java.util.Optional;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.ChangeReaders;
import nl.ruggensteun.casefile.RoomFile;
import nl.ruggensteun.vault.GivenEpoch;
import org.springframework.stereotype.Component;

/// Who can read a reporter's room: the readers of her file, or as long as there is none those who
/// may take her request.
@Component
class RoomReaders {
  private final RoomFile files;
  private final ChangeReaders ofFile;
  private final WaitingReaders ofRequest;

  RoomReaders(RoomFile files, ChangeReaders ofFile, WaitingReaders ofRequest) {
    this.files = files;
    this.ofFile = ofFile;
    this.ofRequest = ofRequest;
  }

  /// She changes them by a new epoch. Runs in the transaction of the caller.
  void change(Audience room, GivenEpoch epoch) {
    Optional<CaseFile> file = files.lock(room.caseId());
    if (file.isPresent()) {
      ofFile.byReporter(file.get(), room, epoch);
    } else {
      ofRequest.change(room, epoch);
    }
  }
}
