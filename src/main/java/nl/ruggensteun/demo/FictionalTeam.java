package nl.ruggensteun.demo;

import java.util.List;
import nl.ruggensteun.suite.SignedDirectory;

/// The fictional team once everybody is in, with the directory that they signed together.
record FictionalTeam(SignedDirectory directory, List<Colleague> members) {
  FictionalTeam {
    members = List.copyOf(members);
  }

  Colleague member(String id) {
    return members.stream()
        .filter(member -> member.person().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody in the team is called " + id));
  }
}
