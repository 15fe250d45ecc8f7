package nl.ruggensteun.access.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Arrival;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Sessions;
import nl.ruggensteun.access.Wraps;
import nl.ruggensteun.platform.Base64Url;
import org.jspecify.annotations.Nullable;

/// What a browser gets when somebody has come in, and when it asks again later.
record ArrivalBody(
    UUID memberId,
    UUID keyId,
    String name,
    Set<MemberFunction> functions,
    @Nullable String lineId,
    @Nullable String association,
    List<WrapBody> wraps,
    String deviceShare,
    boolean mustReplaceCode,
    String expiresAt) {

  record WrapBody(String kind, @Nullable String credentialId, String sealed) {
    static WrapBody of(Wraps.Kept kept) {
      return new WrapBody(
          kept.kind(),
          kept.credentialId().map(Base64Url::encode).orElse(null),
          Base64Url.encode(kept.sealed()));
    }
  }

  static ArrivalBody of(Arrival arrival, Sessions.Running session) {
    return of(
        session, arrival.name().orElse(""), arrival.wraps().stream().map(WrapBody::of).toList());
  }

  static ArrivalBody of(Sessions.Running session, String name, List<WrapBody> wraps) {
    return new ArrivalBody(
        session.member().memberId(),
        session.member().keyId(),
        name,
        session.member().functions(),
        session.member().lineId().orElse(null),
        session.member().association().orElse(null),
        wraps,
        Base64Url.encode(session.deviceShare()),
        session.codeToReplace(),
        session.expiresAt().toString());
  }
}
