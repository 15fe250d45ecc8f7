package nl.ruggensteun.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.Keyring;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.Seed;
import nl.ruggensteun.suite.SigningKey;
import nl.ruggensteun.vault.KeyId;
import tools.jackson.databind.json.JsonMapper;

/// The keys of the fictional people, in clear: what the real thing never keeps. With them everybody
/// gets fresh ten words at each start.
record KeptKeys(List<Member> members, List<Room> rooms) {
  KeptKeys {
    members = List.copyOf(members);
    rooms = List.copyOf(rooms);
  }

  /// A member of the fictional team.
  ///
  /// @param shown named on the console, so that somebody who tries the program knows where to begin
  record Member(
      UUID memberId,
      String name,
      String shownAs,
      boolean shown,
      String keyId,
      int keyEpoch,
      String seal,
      String sign) {

    static Member of(Colleague colleague, boolean shown) {
      MemberKeys keys = colleague.keys();
      return new Member(
          keys.memberId(),
          colleague.person().name(),
          colleague.person().shownAs().nl(),
          shown,
          keys.keyId().text(),
          keys.keyEpoch(),
          Base64Url.encode(keys.seal().bytes()),
          Base64Url.encode(keys.sign().seed()));
    }

    Keyring keyring() {
      MemberKeys keys =
          new MemberKeys(
              memberId,
              new KeyId(keyId),
              keyEpoch,
              new Seed(Base64Url.decode(seal).orElseThrow()),
              new SigningKey(Base64Url.decode(sign).orElseThrow()));
      return new Keyring(memberId, List.of(keys));
    }
  }

  /// The own room of somebody who asked for help.
  record Room(String whose, String locator, List<String> words) {
    Room {
      words = List.copyOf(words);
    }
  }

  static Optional<KeptKeys> in(DemoFolder folder) {
    return folder.readKeys().map(json -> JsonMapper.shared().readValue(json, KeptKeys.class));
  }

  void keepIn(DemoFolder folder) {
    folder.writeKeys(JsonMapper.shared().writeValueAsString(this));
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
