package nl.ruggensteun.casefile;

/// The ten words of a room were replaced by the confidant: whoever keeps anything under the old
/// ones lets go of it, in the same transaction.
///
/// @param oldLocator where the old words led
public record WordsReplaced(String oldLocator) {}
