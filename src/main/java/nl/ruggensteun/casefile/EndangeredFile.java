package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.UUID;

/// An open file that nobody looks after (_dossier in gevaar_): its owner's keys are gone, or its
/// date passed more than a day ago. What it is about a coordinator does not see.
///
/// @param standInReads whether whoever stands in can still read it
/// @param anybodyReads whether any colleague still can
/// @param rescuable whether two coordinators of different associations hold shares by good keys
public record EndangeredFile(
    UUID caseId,
    String lineId,
    UUID owner,
    UUID standIn,
    Instant nextAt,
    FileRescue.Reason reason,
    boolean standInReads,
    boolean anybodyReads,
    boolean rescuable) {

  EndangeredFile withHelp() {
    return new EndangeredFile(
        caseId, lineId, owner, standIn, nextAt, reason, standInReads, anybodyReads, true);
  }

  /// Nobody can read it, and nobody can be let in: unreadable for all.
  public boolean unreadable() {
    return !anybodyReads && !rescuable;
  }
}
