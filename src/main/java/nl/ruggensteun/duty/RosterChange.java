package nl.ruggensteun.duty;

import java.util.UUID;

/// One thing that a coordinator changes in the roster of a line (_wijziging in het rooster_).
public sealed interface RosterChange {
  record AddRotation(Rotation rotation) implements RosterChange {}

  /// In the place of the rotation with the same id.
  record KeepRotation(Rotation rotation) implements RosterChange {}

  record RemoveRotation(UUID rotationId) implements RosterChange {}

  record PlaceShift(SingleShift shift) implements RosterChange {}

  record RemoveShift(UUID shiftId) implements RosterChange {}

  record Replace(Replacement replacement) implements RosterChange {}

  record RemoveReplacement(UUID replacementId) implements RosterChange {}

  record SetRules(RosterRules rules) implements RosterChange {}
}
