package nl.ruggensteun.casefile;

import java.util.Optional;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import org.springframework.stereotype.Component;

/// Who may be put on a list of a file (_meelezen_): confidants of the file's own association, and
/// those of another one, or the ministry's adviser, only with the reporter's consent.
@Component
class MayBeBroughtIn {
  private final Consents consents;

  MayBeBroughtIn(Consents consents) {
    this.consents = consents;
  }

  boolean allows(CaseFile file, Member member) {
    return (member.is(MemberFunction.CONFIDANT) || member.is(MemberFunction.ADVISER))
        && member
            .association()
            .filter(association ->
                association.equals(file.association()) || consents.covers(file, association))
            .isPresent();
  }

  /// Who may stand in for an owner (_waarnemer_): a confidant of the same association. The adviser
  /// of the ministry stands alone there, so any confidant may stand in for him, and he for nobody.
  static boolean allowsStandIn(Member owner, Optional<Member> standIn) {
    return standIn
        .filter(other -> other.is(MemberFunction.CONFIDANT))
        .filter(other -> !other.memberId().equals(owner.memberId()))
        .filter(other ->
            owner.is(MemberFunction.ADVISER) || other.association().equals(owner.association()))
        .isPresent();
  }
}
