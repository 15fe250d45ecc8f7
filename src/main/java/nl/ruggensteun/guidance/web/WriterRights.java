package nl.ruggensteun.guidance.web;

import java.util.Optional;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;

/// Every member reads texts and their versions; coordinators write them.
final class WriterRights {
  private WriterRights() {}

  static boolean mayWrite(SignedIn member) {
    return member.is(MemberFunction.COORDINATOR);
  }

  static void mustWrite(SignedIn member) {
    if (!mayWrite(member)) {
      throw missing();
    }
  }

  static DocumentId document(String id) {
    Optional<DocumentId> known = DocumentId.read(id);
    return known.orElseThrow(WriterRights::missing);
  }

  static Refused missing() {
    return new Refused(Problem.of(ProblemCode.NOT_FOUND));
  }
}
