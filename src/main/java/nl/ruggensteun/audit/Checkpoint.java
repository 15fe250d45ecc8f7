package nl.ruggensteun.audit;

import java.time.Instant;

/// One hash over all chains at a moment (_controlepunt_), chained to the one before it.
///
/// @param size how many chains it covers
/// @param root Merkle root (RFC 6962) over the heads in order of chain id
/// @param hash of this checkpoint; the next one names it
public record Checkpoint(
    long position, Instant at, long size, byte[] root, byte[] previous, byte[] hash) {}
