package nl.ruggensteun.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Member;

/// Who is who among colleagues, by member and by key.
record Names(Map<UUID, Named> byMember, Map<UUID, Named> byKey) {

  record Named(UUID memberId, UUID keyId, String name) {}

  static Names of(List<Named> members) {
    Map<UUID, Named> byMember = new HashMap<>();
    Map<UUID, Named> byKey = new HashMap<>();
    members.forEach(member -> {
      byMember.put(member.memberId(), member);
      byKey.put(member.keyId(), member);
    });
    return new Names(Map.copyOf(byMember), Map.copyOf(byKey));
  }

  static Names ofMembers(List<Member> members) {
    return of(
        members.stream()
            .map(member -> new Named(member.memberId(), member.keyId(), member.name()))
            .toList());
  }

  /// Somebody who left is still an id.
  Map<String, Object> of(UUID memberId) {
    return Map.of("memberId", memberId, "name", name(memberId));
  }

  String name(UUID memberId) {
    return Optional.ofNullable(byMember.get(memberId)).map(Named::name).orElse("");
  }

  static String role(UUID member, Optional<UUID> owner, Optional<UUID> standIn) {
    if (owner.filter(member::equals).isPresent()) {
      return "owner";
    }
    return standIn.filter(member::equals).isPresent() ? "stand-in" : "team";
  }
}
