package nl.ruggensteun.access.web;

import java.util.Map;
import nl.ruggensteun.access.Challenges;
import nl.ruggensteun.access.PasskeyUse;
import nl.ruggensteun.access.Passkeys;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Gives something fresh to sign, to anybody and for any subject.
@RestController
@RequestMapping("/api/v1")
class ChallengeController {
  private static final Map<String, Challenge.Purpose> PURPOSES =
      Map.of(
          "return", Challenge.Purpose.RETURN,
          "member", Challenge.Purpose.MEMBER,
          "renew", Challenge.Purpose.RENEW);
  private static final Map<String, PasskeyUse> USES =
      Map.of("register", PasskeyUse.REGISTER, "sign-in", PasskeyUse.SIGN_IN);

  private final Challenges challenges;
  private final Passkeys passkeys;

  ChallengeController(Challenges challenges, Passkeys passkeys) {
    this.challenges = challenges;
    this.passkeys = passkeys;
  }

  record Body(@Nullable String purpose, @Nullable String subject) {}

  record PasskeyBody(@Nullable String use) {}

  record ChallengeBody(
      Hash team, String origin, String purpose, String subject, String nonce, String exp) {}

  @Essential
  @PostMapping("/challenges")
  ResponseEntity<Object> challenge(@RequestBody Body body) {
    String subject = Form.read(form -> form.text("subject", body.subject(), 43));
    Challenge.Purpose purpose = Form.read(form -> form.one("purpose", body.purpose(), PURPOSES));
    Challenge challenge =
        challenges
            .issue(purpose, subject)
            .orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_OPEN)));
    return ResponseEntity.ok(
        new ChallengeBody(
            challenge.team(),
            challenge.origin(),
            String.valueOf(body.purpose()),
            subject,
            challenge.nonce(),
            Moments.of(challenge.exp())));
  }

  @Essential
  @PostMapping("/passkey-challenges")
  ResponseEntity<Object> passkeyChallenge(@RequestBody PasskeyBody body) {
    PasskeyUse use = Form.read(form -> form.one("use", body.use(), USES));
    return ResponseEntity.ok(Map.of("nonce", passkeys.nonceFor(use)));
  }
}
