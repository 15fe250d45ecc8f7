package nl.ruggensteun.access;

import java.util.UUID;

/// A member came in with the ten words (_tien woorden gebruikt_): coordinators are to hear of it.
public record TenWordsUsed(UUID memberId) {}
