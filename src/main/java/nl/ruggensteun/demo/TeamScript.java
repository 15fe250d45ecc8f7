package nl.ruggensteun.demo;

import java.util.List;
import java.util.Optional;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.suite.MemberKeys;
import org.jspecify.annotations.Nullable;

/// The fictional team (_oefenteam_) as it is written down in `demo/team.json`. The first of the
/// members founds it, the second is the coordinator beside her.
///
/// @param shown who are named on the console
record TeamScript(List<LineStatement> lines, List<Person> members, List<String> shown) {
  TeamScript {
    lines = List.copyOf(lines);
    members = List.copyOf(members);
    shown = List.copyOf(shown);
  }

  /// Somebody who does not exist.
  ///
  /// @param id by which the other scripts name this person
  /// @param telephone rings on the practice telephone; absent for who is never on duty
  record Person(
      String id,
      String name,
      String mail,
      List<MemberFunction> functions,
      @Nullable String line,
      String association,
      Naming shownAs,
      @Nullable String telephone) {
    Person {
      functions = List.copyOf(functions);
    }

    MemberKeys.Role role() {
      return new MemberKeys.Role(functions, shownAs, line, association);
    }

    Optional<String> number() {
      return Optional.ofNullable(telephone);
    }
  }

  static TeamScript read() {
    return Scripts.read("team.json", TeamScript.class);
  }
}
