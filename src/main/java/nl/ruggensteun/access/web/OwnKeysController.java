package nl.ruggensteun.access.web;

import java.util.List;
import java.util.Optional;
import nl.ruggensteun.access.GivenPasskey;
import nl.ruggensteun.access.GivenWrap;
import nl.ruggensteun.access.OwnKeys;
import nl.ruggensteun.access.Passkeys;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.VerifyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A member's own ways in.
@RestController
@RequestMapping("/api/v1")
class OwnKeysController {
  private final OwnKeys ownKeys;
  private final Passkeys passkeys;
  private final JsonMapper json;

  OwnKeysController(OwnKeys ownKeys, Passkeys passkeys, JsonMapper json) {
    this.ownKeys = ownKeys;
    this.passkeys = passkeys;
    this.json = json;
  }

  record TenWordsBody(KeyringBody.@Nullable RecoveryBody recovery, @Nullable String sealed) {}

  record NewPasskeyBody(
      KeyringBody.@Nullable PasskeyBody passkey, KeyringBody.@Nullable WrapBody wrap) {}

  record PasskeyView(String credentialId, String label, String addedAt, @Nullable String usedAt) {
    static PasskeyView of(Passkeys.Listed listed) {
      return new PasskeyView(
          Base64Url.encode(listed.credentialId()),
          listed.label(),
          Moments.of(listed.addedAt()),
          listed.usedAt().map(Moments::of).orElse(null));
    }
  }

  private record NewTenWords(VerifyKey key, Ciphertext sealed) {}

  private record NewPasskey(GivenPasskey passkey, GivenWrap.ByPasskey wrap) {}

  @Essential
  @PostMapping("/recovery-codes")
  ResponseEntity<Object> replace(CurrentSession session, @RequestBody TenWordsBody body) {
    NewTenWords words = Form.read(form -> tenWords(form, body));
    return Answers.done(
        ownKeys.replaceTenWords(session.member(), session.token(), words.key(), words.sealed()));
  }

  @GetMapping("/passkeys")
  List<PasskeyView> passkeys(CurrentSession session) {
    return passkeys.of(session.member().memberId()).stream().map(PasskeyView::of).toList();
  }

  @PostMapping("/passkeys")
  ResponseEntity<Object> add(CurrentSession session, @RequestBody JsonNode given) {
    NewPasskeyBody body = json.treeToValue(PrfGuard.checked(given), NewPasskeyBody.class);
    NewPasskey added = Form.read(form -> passkey(form, body));
    return Answers.done(ownKeys.addPasskey(session.member(), added.passkey(), added.wrap()));
  }

  @DeleteMapping("/passkeys/{id}")
  ResponseEntity<Object> drop(CurrentSession session, @PathVariable("id") String id) {
    byte[] credential =
        Base64Url.decode(id).orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
    return Answers.done(ownKeys.dropPasskey(session.member(), credential));
  }

  private static Optional<NewTenWords> tenWords(Form form, TenWordsBody body) {
    Optional<VerifyKey> key =
        body.recovery() == null ? form.wrong("recovery", "required") : body.recovery().read(form);
    Optional<Ciphertext> sealed = form.keyring("sealed", body.sealed());
    return form.together(() -> new NewTenWords(key.orElseThrow(), sealed.orElseThrow()));
  }

  private static Optional<NewPasskey> passkey(Form form, NewPasskeyBody body) {
    Optional<GivenPasskey> passkey =
        body.passkey() == null ? form.wrong("passkey", "required") : body.passkey().read(form);
    Optional<GivenWrap.ByPasskey> wrap =
        body.wrap() == null ? form.wrong("wrap", "required") : byPasskey(form, body.wrap());
    return form.together(() -> new NewPasskey(passkey.orElseThrow(), wrap.orElseThrow()));
  }

  private static Optional<GivenWrap.ByPasskey> byPasskey(Form form, KeyringBody.WrapBody body) {
    return body.read(form, "wrap")
        .flatMap(wrap ->
            switch (wrap) {
              case GivenWrap.ByPasskey passkey -> Optional.of(passkey);
              case GivenWrap.ByTenWords words -> form.wrong("wrap.kind", "unknown");
            });
  }
}
