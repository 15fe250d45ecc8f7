package nl.ruggensteun.intake;

import nl.ruggensteun.casefile.Audiences;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.SealedEntries;
import nl.ruggensteun.vault.Vault;
import org.springframework.stereotype.Component;

/// Where what is sealed lies, with the audience it is for.
@Component
record SealedStores(
    Audiences audiences, Epochs epochs, Grants grants, SealedEntries entries, Vault vault) {}
