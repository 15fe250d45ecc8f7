package nl.ruggensteun.suite;

import java.time.Instant;
import java.util.Optional;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.VerifyKey;

/// What somebody who asked a challenge looks at in the answer, in this order.
public record ChallengeCheck(
    Hash team, String origin, Challenge.Purpose purpose, String subject, String nonce) {

  public Opened<Challenge> check(String jws, VerifyKey key, Instant now) {
    return Opened.orElse(Challenge.read(jws).toOptional(), Distrust.WRONG_TYPE)
        .unless(claim -> misplaced(claim.payload()))
        .unless(claim -> untimely(claim.payload(), now))
        .then(claim -> Opened.orElse(claim.verifiedBy(key), Distrust.BAD_SIGNATURE))
        .then(signed -> Opened.trusted(signed.payload()));
  }

  private Optional<Distrust> misplaced(Challenge answer) {
    if (!answer.team().equals(team)) {
      return Optional.of(Distrust.WRONG_TEAM);
    }
    if (!answer.origin().equals(origin)) {
      return Optional.of(Distrust.WRONG_ORIGIN);
    }
    if (answer.purpose() != purpose) {
      return Optional.of(Distrust.WRONG_PURPOSE);
    }
    if (!answer.subject().equals(subject)) {
      return Optional.of(Distrust.WRONG_SUBJECT);
    }
    return answer.nonce().equals(nonce) ? Optional.empty() : Optional.of(Distrust.WRONG_NONCE);
  }

  private static Optional<Distrust> untimely(Challenge answer, Instant now) {
    if (!now.isBefore(answer.exp())) {
      return Optional.of(Distrust.EXPIRED);
    }
    return answer.isOpenAt(now) ? Optional.empty() : Optional.of(Distrust.TOO_LONG);
  }
}
