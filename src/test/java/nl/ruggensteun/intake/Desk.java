package nl.ruggensteun.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.GivenCommitment;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;

/// A confidant's browser: takes a request and makes a file of it.
public final class Desk {
  public final MemberKeys owner;
  public final MemberKeys standIn;
  public final Anna anna;
  public final Browser team;
  private final CaseWorld world;

  public Desk(CaseWorld world, Anna anna, MemberKeys owner, MemberKeys standIn) {
    this.world = world;
    this.anna = anna;
    this.owner = owner;
    this.standIn = standIn;
    this.team = new Browser(world, anna.requestId, AudienceKind.TEAM);
  }

  /// From asking to an open file, as fast as a test can.
  public static Desk withFile(CaseWorld world, MemberKeys owner, MemberKeys standIn) {
    Anna anna = new Anna(world, owner, standIn).on(lineOf(world, owner));
    anna.asks();
    Desk desk = new Desk(world, anna, owner, standIn);
    desk.takes();
    desk.opensStory();
    CaseWorld.done(
        world.get(OpenFromRequest.class).open(world.asking(owner), anna.requestId, desk.opening()));
    return desk;
  }

  private static String lineOf(CaseWorld world, MemberKeys owner) {
    return world.asking(owner).lineId().orElseThrow();
  }

  public TakeRequest.Taken takes() {
    return CaseWorld.done(world.get(TakeRequest.class).take(world.asking(owner), anna.requestId));
  }

  public TakeRequest.Taken opensStory() {
    return CaseWorld.done(
        world.get(TakeRequest.class).openStory(world.asking(owner), anna.requestId));
  }

  public OpenFromRequest.GivenOpening opening() {
    return openingFor("councillors");
  }

  public OpenFromRequest.GivenOpening openingFor(String homeLine) {
    GivenEpoch shared = anna.room.epoch(anna.room.plan(owner, standIn), owner.author());
    GivenEpoch first = team.epoch(team.plan(owner, standIn), owner.author());
    GivenEntry note = team.entry(owner.author(), 1, EntryKind.NOTE, "gebeld");
    return new OpenFromRequest.GivenOpening(
        shared,
        new GivenAudience(team.audienceId, "TEAM", first, null, null, null, null),
        List.of(note),
        standIn.memberId(),
        callBack(Duration.ofHours(12)),
        homeLine);
  }

  public GivenCommitment callBack(Duration ahead) {
    return promise("call-back", ahead);
  }

  public GivenCommitment promise(String kind, Duration ahead) {
    return new GivenCommitment(world.id(), kind, rounded(ahead), null);
  }

  public Instant rounded(Duration ahead) {
    long quarter = world.clock.instant().plus(ahead).getEpochSecond() / 900 + 1;
    return Instant.ofEpochSecond(quarter * 900);
  }
}
