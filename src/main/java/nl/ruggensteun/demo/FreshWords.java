package nl.ruggensteun.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.OwnKeys;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.access.Team;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.RecoveryKeys;
import nl.ruggensteun.suite.Suite;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SizeClass;
import org.springframework.stereotype.Component;

/// New ten words for a fictional member at each start: words that were used are worth nothing any
/// more, and whoever tries the program the next day must come in again.
@Component
class FreshWords {
  private static final String NO_SESSION = "";

  private final Team team;
  private final Members members;
  private final OwnKeys ownKeys;
  private final Suite suite = new Suite(new SecureRandom());

  FreshWords(Team team, Members members, OwnKeys ownKeys) {
    this.team = team;
    this.members = members;
    this.ownKeys = ownKeys;
  }

  /// Empty for a member who has left, or who made keys of her own since.
  Optional<List<String>> of(KeptKeys.Member kept) {
    return members
        .active(kept.memberId())
        .filter(member -> member.keyId().toString().equals(kept.keyId()))
        .map(member -> replace(member, kept));
  }

  private List<String> replace(Member member, KeptKeys.Member kept) {
    Code code = Code.generate(CodeKind.RECOVERY, suite);
    RecoveryKeys words = code.recoveryKeys(team.hash().orElseThrow());
    byte[] wrap = kept.keyring().wrap(words.seal().recipient(), suite);
    Ciphertext sealed = SealedForm.check(wrap, SizeClass.WRAP).toOptional().orElseThrow();
    SignedIn herself =
        new SignedIn(
            member.memberId(),
            member.keyId(),
            member.functions(),
            member.lineId(),
            member.association());
    ownKeys.replaceTenWords(herself, NO_SESSION, words.auth().verifyKey(), sealed);
    return code.words();
  }
}
