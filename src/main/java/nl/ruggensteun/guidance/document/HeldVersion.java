package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import java.util.Optional;

/// A published version as it is shown (_geldende versie_).
///
/// @param text empty when what the program brings holds again
public record HeldVersion(
    DocumentId document, int number, LocalDate takesEffect, Optional<String> text) {}
