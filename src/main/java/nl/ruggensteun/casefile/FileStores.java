package nl.ruggensteun.casefile;

import org.springframework.stereotype.Component;

/// What an act on a file reads and writes.
@Component
record FileStores(
    CaseFiles files,
    Audiences audiences,
    Readers readers,
    Commitments commitments,
    Consents consents,
    WakeCards wakeCards,
    Lookers lookers) {}
