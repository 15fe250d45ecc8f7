package nl.ruggensteun.access.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Outcome;
import nl.ruggensteun.access.RescueMember;
import nl.ruggensteun.access.RescuePreparations;
import nl.ruggensteun.access.RescuedMember;
import nl.ruggensteun.access.RunningRescue;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.SizeClass;
import nl.ruggensteun.vault.VerifyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// For members who lost every way to their keys, and for the two coordinators who help.
@RestController
@RequestMapping("/api/v1")
class MemberRescueController {
  private static final String TOKEN = "X-Rescue";

  private final RescuePreparations preparations;
  private final RescueMember rescue;
  private final RescuedMember rescued;

  MemberRescueController(
      RescuePreparations preparations, RescueMember rescue, RescuedMember rescued) {
    this.preparations = preparations;
    this.rescue = rescue;
    this.rescued = rescued;
  }

  record PreparationBody(
      @Nullable String statement, @Nullable String wrap, @Nullable List<ShareBody> shares) {}

  record ShareBody(@Nullable String keyId, int index, @Nullable String sealed) {}

  record StartBody(@Nullable UUID memberId) {}

  record WordsBody(@Nullable String recipient, @Nullable String verifyKey) {}

  record SealedBody(@Nullable String sealed) {}

  record ChallengeBody(@Nullable String challenge) {}

  @GetMapping("/rescue-preparation")
  Map<String, Object> preparation(SignedIn member) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("statement", preparations.statementOf(member.memberId()).orElse(null));
    return body;
  }

  @PutMapping("/rescue-preparation")
  ResponseEntity<Object> prepare(SignedIn member, @RequestBody PreparationBody body) {
    RescuePreparations.Preparing given = Form.read(form -> preparing(form, body));
    return Answers.done(preparations.prepare(member, given));
  }

  @GetMapping("/member-rescues")
  List<Map<String, Object>> list(SignedIn member) {
    return rescue.seenBy(member).stream().map(MemberRescueController::row).toList();
  }

  @PostMapping("/member-rescues")
  ResponseEntity<Object> start(SignedIn member, @RequestBody StartBody body) {
    UUID whom = Form.read(form -> form.present("memberId", body.memberId()));
    return Answers.of(
        rescue.start(member, whom),
        started ->
            ResponseEntity.status(HttpStatus.CREATED)
                .body(
                    Map.of(
                        "rescueId",
                        started.rescueId(),
                        "token",
                        started.token().reveal(),
                        "expiresAt",
                        Moments.of(started.expiresAt()))));
  }

  @DeleteMapping("/member-rescues/{id}")
  ResponseEntity<Object> stop(SignedIn member, @PathVariable("id") UUID id) {
    return Answers.done(rescue.stop(member, id));
  }

  @GetMapping("/member-rescues/{id}/share")
  ResponseEntity<Object> share(SignedIn member, @PathVariable("id") UUID id) {
    return Answers.of(
        rescue.shareOf(member, id),
        own ->
            ResponseEntity.ok(
                Map.of(
                    "statement",
                    own.statement(),
                    "keyId",
                    own.share().keyId(),
                    "sealed",
                    Base64Url.encode(own.share().sealed()))));
  }

  @PostMapping("/member-rescues/{id}/shares")
  ResponseEntity<Object> give(
      SignedIn member, @PathVariable("id") UUID id, @RequestBody SealedBody body) {
    Ciphertext sealed = Form.read(form -> form.sealed("sealed", body.sealed(), SizeClass.SHARE));
    return Answers.done(rescue.give(member, id, sealed));
  }

  @GetMapping("/member-rescues/current")
  ResponseEntity<Object> look(@RequestHeader(name = TOKEN, defaultValue = "") String token) {
    return Answers.of(rescue.look(token), name -> ResponseEntity.ok(Map.of("name", name)));
  }

  @PutMapping("/member-rescues/current")
  ResponseEntity<Object> words(
      @RequestHeader(name = TOKEN, defaultValue = "") String token, @RequestBody WordsBody body) {
    Recipient recipient =
        Form.read(form -> form.value("recipient", body.recipient(), Recipient::new));
    VerifyKey key = Form.read(form -> form.value("verifyKey", body.verifyKey(), VerifyKey::new));
    return Answers.done(rescue.makesWords(token, recipient, key));
  }

  @PostMapping("/rescue-sessions")
  ResponseEntity<Object> come(@RequestBody ChallengeBody body) {
    String challenge = Form.read(form -> form.text("challenge", body.challenge(), 8192));
    Outcome<RescuedMember.Answer> answer = rescued.come(challenge);
    return Answers.of(answer, found -> ResponseEntity.ok(stands(found)));
  }

  private static Map<String, Object> stands(RescuedMember.Answer answer) {
    Map<String, Object> body = new LinkedHashMap<>();
    switch (answer) {
      case RescuedMember.Answer.Waiting(Optional<Instant> readyAt) -> {
        body.put("state", "waiting");
        body.put("readyAt", readyAt.map(Moments::of).orElse(null));
      }
      case RescuedMember.Answer.Ready ready -> {
        body.put("state", "ready");
        body.put("memberId", ready.memberId());
        body.put("statement", ready.statement());
        body.put("wrap", Base64Url.encode(ready.wrap()));
        body.put("shares", ready.shares().stream().map(Base64Url::encode).toList());
        body.put("invitation", ready.invitation().reveal());
      }
    }
    return body;
  }

  private static Map<String, Object> row(RunningRescue rescue) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("rescueId", rescue.rescueId());
    body.put("memberId", rescue.memberId());
    body.put("startedBy", rescue.startedBy());
    body.put("startedAt", Moments.of(rescue.startedAt()));
    body.put("recipient", rescue.help().map(RunningRescue.Helped::recipient).orElse(null));
    body.put("verifyKey", rescue.help().map(RunningRescue.Helped::verifyKey).orElse(null));
    body.put("givers", rescue.givers());
    body.put("readyAt", rescue.readyAt().map(Moments::of).orElse(null));
    return body;
  }

  private static Optional<RescuePreparations.Preparing> preparing(Form form, PreparationBody body) {
    Optional<String> statement = form.text("statement", body.statement(), 65_536);
    Optional<Ciphertext> wrap = form.keyring("wrap", body.wrap());
    List<ShareBody> given = body.shares() == null ? List.of() : body.shares();
    List<RescuePreparations.GivenShare> shares =
        given.stream().flatMap(share -> share(form, share).stream()).toList();
    return form.together(() ->
        new RescuePreparations.Preparing(statement.orElseThrow(), wrap.orElseThrow(), shares));
  }

  private static Optional<RescuePreparations.GivenShare> share(Form form, ShareBody body) {
    Optional<KeyId> key =
        form.value("shares.keyId", body.keyId(), KeyId::new).filter(id -> !id.isReporter());
    Optional<Ciphertext> sealed = form.sealed("shares.sealed", body.sealed(), SizeClass.SHARE);
    return key.flatMap(
        id -> sealed.map(bytes -> new RescuePreparations.GivenShare(id, body.index(), bytes)));
  }
}
