package nl.ruggensteun.platform;

import java.time.Duration;

/// Work that may wait: clearing up, checking, checkpoints. One node at a time does it.
public record SlowJob(String name, Duration every, Runnable work) {}
