package nl.ruggensteun.duty;

import java.util.UUID;

/// One thing that is changed in the roster of a line (_wijziging in het rooster_).
public sealed interface RosterChange {
  record AddRotation(Rotation rotation) implements RosterChange {}

  /// In the place of the rotation with the same id.
  record KeepRotation(Rotation rotation) implements RosterChange {}

  record RemoveRotation(UUID rotationId) implements RosterChange {}

  record PlaceShift(SingleShift shift) implements RosterChange {}

  record RemoveShift(UUID shiftId) implements RosterChange {}

  record Replace(Replacement replacement) implements RosterChange {}

  record RemoveReplacement(UUID replacementId) implements RosterChange {}

  /// A replacement that goes before those that are there for the same hours.
  ///
  /// @param rest name of what is left behind it of one that it cuts in two
  record StandIn(Replacement replacement, UUID rest) implements RosterChange {}

  record SetRules(RosterRules rules) implements RosterChange {}
}
