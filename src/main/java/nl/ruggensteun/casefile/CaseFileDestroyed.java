package nl.ruggensteun.casefile;

import java.util.UUID;

/// A file was destroyed (_vernietigd_): whoever keeps anything under its id lets go of it, in the
/// same transaction.
public record CaseFileDestroyed(UUID caseId) {}
