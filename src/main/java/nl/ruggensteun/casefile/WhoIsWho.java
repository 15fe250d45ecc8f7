package nl.ruggensteun.casefile;

import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.Team;
import org.springframework.stereotype.Component;

/// The team as a file needs to know it: its hash, its members, and whose keys are good now.
@Component
public record WhoIsWho(Team team, Members members, KnownKeys keys) {}
