package nl.ruggensteun.casefile;

import java.util.Map;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.KeyId;

/// What acts on a file have in common: most need an open one, and each is written down.
final class FileActs {
  private FileActs() {}

  static CaseFile.Open open(CaseFile file) {
    return switch (file) {
      case CaseFile.Open open -> open;
      case CaseFile.Closed closed -> throw RefusedAct.conflict("closed");
    };
  }

  static void record(
      Surroundings around, CaseFile file, String what, SignedIn who, Commitment commitment) {
    record(
        around,
        file,
        what,
        who,
        Map.of(
            "commitment", commitment.commitmentId().toString(), "kind", commitment.kind().code()));
  }

  static void record(
      Surroundings around, CaseFile file, String what, SignedIn who, Map<String, String> details) {
    around
        .audit()
        .record(
            ChainId.ofCase(file.caseId()), new Act(what, KeyId.of(who.keyId()).text(), details));
  }
}
