package nl.ruggensteun.access.web;

import java.util.List;
import java.util.Optional;
import nl.ruggensteun.access.Arrival;
import nl.ruggensteun.access.GivenAssertion;
import nl.ruggensteun.access.MemberList;
import nl.ruggensteun.access.Outcome;
import nl.ruggensteun.access.Sessions;
import nl.ruggensteun.access.SignIn;
import nl.ruggensteun.platform.web.Essential;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Members sign in and out.
@RestController
@RequestMapping("/api/v1")
class SessionController {
  private final SignIn signIn;
  private final Sessions sessions;
  private final MemberList members;
  private final Entrance entrance;
  private final JsonMapper json;

  SessionController(
      SignIn signIn, Sessions sessions, MemberList members, Entrance entrance, JsonMapper json) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.members = members;
    this.entrance = entrance;
    this.json = json;
  }

  /// Either a signed challenge or an assertion of a passkey.
  record Body(@Nullable String challenge, @Nullable AssertionBody assertion) {}

  record AssertionBody(
      @Nullable String credentialId,
      @Nullable String clientDataJSON,
      @Nullable String authenticatorData,
      @Nullable String signature) {
    Optional<GivenAssertion> read(Form form) {
      Optional<byte[]> id = form.bytes("assertion.credentialId", credentialId);
      Optional<byte[]> client = form.bytes("assertion.clientDataJSON", clientDataJSON);
      Optional<byte[]> data = form.bytes("assertion.authenticatorData", authenticatorData);
      Optional<byte[]> signed = form.bytes("assertion.signature", signature);
      return form.together(() ->
          new GivenAssertion(
              id.orElseThrow(), client.orElseThrow(), data.orElseThrow(), signed.orElseThrow()));
    }
  }

  @Essential
  @PostMapping("/sessions")
  ResponseEntity<Object> signIn(@RequestBody JsonNode given) {
    Body body = json.treeToValue(PrfGuard.checked(given), Body.class);
    AssertionBody assertion = body.assertion();
    Outcome<Arrival> arrival =
        assertion != null
            ? signIn.byPasskey(Form.read(assertion::read))
            : signIn.byTenWords(Form.read(form -> form.text("challenge", body.challenge(), 8192)));
    return entrance.answer(arrival);
  }

  @GetMapping("/session")
  ArrivalBody session(CurrentSession session) {
    return ArrivalBody.of(
        session.running(), members.nameOf(session.member().memberId()).orElse(""), List.of());
  }

  @DeleteMapping("/session")
  ResponseEntity<Object> signOut(CurrentSession session) {
    sessions.end(session.token());
    return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, SessionCookie.gone()).build();
  }
}
