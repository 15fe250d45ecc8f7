package nl.ruggensteun.intake;

import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.Team;
import nl.ruggensteun.casefile.KnownKeys;
import org.springframework.stereotype.Component;

/// The team as a request needs to know it.
@Component
record Who(Team team, Members members, KnownKeys keys) {}
