package nl.ruggensteun.casefile;

import java.time.Clock;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import org.springframework.stereotype.Component;

/// What every act on a file needs besides the file: the transaction, the record of it, the word to
/// those who look on, the time and fresh ids.
@Component
public record Surroundings(Acts acts, AuditLog audit, Changes changes, Clock clock, Ids ids) {}
