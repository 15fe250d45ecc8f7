package nl.ruggensteun.vault;

import java.util.UUID;

/// Where in the vault an audience lives. A statement names its place, so that it is worthless
/// anywhere else.
public record AudiencePlace(Hash team, UUID caseId, UUID audienceId, AudienceKind kind) {}
