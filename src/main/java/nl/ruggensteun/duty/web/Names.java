package nl.ruggensteun.duty.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Member;

/// What members are called, by their id.
record Names(Map<UUID, String> byId) {

  static Names of(Collection<Member> members) {
    return new Names(
        members.stream()
            .collect(Collectors.toMap(Member::memberId, Member::name, (one, same) -> one)));
  }

  Optional<PersonBody> known(UUID id) {
    return Optional.ofNullable(byId.get(id)).map(name -> new PersonBody(id, name));
  }
}
