package nl.ruggensteun.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Something that makes a roster worse (_zorgpunt_), and how many points it costs.
public sealed interface Concern {
  int points();

  /// Nobody who can be rung is on duty.
  record Unstaffed(int points, int gaps, long hours) implements Concern {}

  /// One of two is missing, and the other answers alone.
  record Alone(int points, long hours, Instant from) implements Concern {}

  /// More nights in a row than the rules of the line allow.
  ///
  /// @param from the first of those nights
  record Overloaded(int points, UUID memberId, int nights, LocalDate from) implements Concern {}

  /// A member on the roster without a ringing channel that worked in the last thirty days.
  record Unreachable(int points, UUID memberId) implements Concern {}

  /// Days on which somebody is on duty who would rather not be.
  record AgainstWishes(int points, int days) implements Concern {}
}
