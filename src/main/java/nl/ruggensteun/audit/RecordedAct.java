package nl.ruggensteun.audit;

import java.time.Instant;

/// An act as it stands in its chain.
public record RecordedAct(long position, Instant at, Act act) {}
