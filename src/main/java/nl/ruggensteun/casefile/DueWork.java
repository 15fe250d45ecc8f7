package nl.ruggensteun.casefile;

/// Something that comes due by the clock and must never be missed. Any node may do it at any
/// moment, several at once.
@FunctionalInterface
public interface DueWork {
  /// Does what is due now; true when there may be more.
  boolean doSome();
}
