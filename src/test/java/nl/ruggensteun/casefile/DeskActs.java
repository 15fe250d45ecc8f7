package nl.ruggensteun.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.SealedEntries;
import org.jspecify.annotations.Nullable;

/// What members do with files, for tests of other packages.
public record DeskActs(CaseWorld world, UUID caseId) {

  public Outcome<Integer> writes(MemberKeys who, UUID audience, GivenEntry entry) {
    return world.get(WriteInFile.class).byMember(world.asking(who), caseId, audience, entry);
  }

  public Outcome<List<SealedEntries.StoredEntry>> reads(MemberKeys who, UUID audience) {
    return world.get(ReadInFile.class).after(world.asking(who), caseId, audience, 0);
  }

  public Outcome<Integer> renews(MemberKeys who, UUID audience, GivenEpoch epoch) {
    return world
        .get(ChangeReaders.class)
        .byMember(
            world.asking(who), caseId, new ChangeReaders.Renewing(audience, epoch, List.of()));
  }

  /// Gives the person of a room other words, read aloud.
  public Outcome<Integer> replacesWords(
      MemberKeys who, UUID room, ReturnKeys words, GivenEpoch epoch) {
    return world
        .get(ReplaceWords.class)
        .by(
            world.asking(who),
            caseId,
            new ReplaceWords.Replacing(
                room, words.locator(), words.auth().verifyKey().text(), epoch, List.of()));
  }

  public Outcome<Boolean> adds(MemberKeys who, GivenAudience audience) {
    return world.get(ChangeReaders.class).newAudience(world.asking(who), caseId, audience);
  }

  public Outcome<UUID> plans(MemberKeys who, GivenCommitment given) {
    return world.get(KeepCommitments.class).plan(world.asking(who), caseId, given, List.of());
  }

  public Outcome<UUID> keeps(MemberKeys who, UUID commitment) {
    return world
        .get(KeepCommitments.class)
        .complete(
            world.asking(who),
            caseId,
            commitment,
            new KeepCommitments.Follow(Optional.empty(), Optional.empty(), List.of()));
  }

  public Outcome<UUID> moves(MemberKeys who, UUID commitment, Instant dueAt) {
    return world
        .get(KeepCommitments.class)
        .move(world.asking(who), caseId, new KeepCommitments.Moving(commitment, dueAt, List.of()));
  }

  public Outcome<UUID> belongsTo(MemberKeys who, @Nullable String homeLine) {
    return world
        .get(OwnLine.class)
        .becomes(world.asking(who), caseId, Optional.ofNullable(homeLine), List.of());
  }

  public Outcome<Integer> misses(MemberKeys who, GivenCommitment next) {
    return world
        .get(KeepCommitments.class)
        .missed(
            world.asking(who),
            caseId,
            new KeepCommitments.Follow(Optional.empty(), Optional.of(next), List.of()));
  }

  public Outcome<UUID> handsOver(MemberKeys who, MemberKeys owner, MemberKeys standIn) {
    return world
        .get(HandOver.class)
        .to(
            world.asking(who),
            caseId,
            new HandOver.Entrusting(owner.memberId(), standIn.memberId(), List.of()));
  }

  public UUID agrees(MemberKeys who, String association) {
    UUID consent = world.id();
    return CaseWorld.done(
        world
            .get(HandOver.class)
            .consent(
                world.asking(who), caseId, new HandOver.Agreed(consent, association, List.of())));
  }

  public Outcome<UUID> revokes(MemberKeys who, UUID consent) {
    return world.get(HandOver.class).revoke(world.asking(who), caseId, consent);
  }

  public Outcome<UUID> ends(MemberKeys who, UUID audience) {
    return world.get(EndAudience.class).by(world.asking(who), caseId, audience);
  }

  public Outcome<UUID> beginsAftercare(MemberKeys who, GivenCommitment... moments) {
    return world
        .get(EndOfFile.class)
        .beginAftercare(world.asking(who), caseId, List.of(moments), List.of());
  }

  public Outcome<LocalDate> closes(MemberKeys who, LocalDate destroyOn) {
    return world
        .get(EndOfFile.class)
        .close(world.asking(who), caseId, new EndOfFile.Closing(destroyOn, List.of(), List.of()));
  }

  public Outcome<LocalDate> closes(
      MemberKeys who, LocalDate destroyOn, List<Statistics.GivenRecord> statistic) {
    return world
        .get(EndOfFile.class)
        .close(world.asking(who), caseId, new EndOfFile.Closing(destroyOn, List.of(), statistic));
  }

  public Outcome<UUID> reopens(MemberKeys who, GivenCommitment next) {
    return world.get(EndOfFile.class).reopen(world.asking(who), caseId, next, List.of());
  }

  public OpenFileView.View looks(MemberKeys who) {
    return CaseWorld.done(world.get(OpenFileView.class).look(world.asking(who), caseId));
  }

  /// What somebody with an own room sees of the dates.
  public static List<Commitment> datesIn(CaseWorld world, UUID caseId, UUID room) {
    Audience audience = world.get(Audiences.class).one(caseId, room).orElseThrow();
    return world.get(RoomFile.class).commitments(audience);
  }

  public CaseFile.Open open() {
    return (CaseFile.Open) world.get(RoomFile.class).find(caseId).orElseThrow();
  }

  public List<Commitment> running() {
    return world.get(Commitments.class).openOf(caseId);
  }

  public List<String> runningKinds() {
    return running().stream().map(one -> one.kind().code()).toList();
  }

  /// The beat of due dates, once.
  public void beat() {
    world.get(DueRound.class).of(world.get(DueCommitments.class));
  }

  public void destroysDue() {
    world.get(Retention.class).destroyDue();
  }
}
