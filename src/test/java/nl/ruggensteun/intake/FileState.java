package nl.ruggensteun.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.suite.MemberKeys;

/// How far a request has come; each is made for real.
enum FileState {
  WAITING,
  LAPSING,
  OPEN,
  AFTERCARE,
  CLOSED,
  WITHDRAWN;

  /// Somebody's request in this state: asked of all three, taken by the first, the second stands
  /// in.
  Desk of(CaseWorld world, List<MemberKeys> asked) {
    Anna anna = new Anna(world, asked.toArray(MemberKeys[]::new));
    anna.asks();
    Desk desk = new Desk(world, anna, asked.get(0), asked.get(1));
    DeskActs acts = new DeskActs(world, anna.requestId);
    switch (this) {
      case WAITING -> {}
      case LAPSING -> desk.takes();
      case OPEN -> opened(world, desk);
      case AFTERCARE -> {
        opened(world, desk);
        afterwards(acts, desk);
      }
      case CLOSED -> {
        opened(world, desk);
        afterwards(acts, desk);
        LocalDate day = LocalDate.ofInstant(world.clock.instant(), java.time.ZoneOffset.UTC);
        CaseWorld.done(acts.closes(desk.owner, day.plusYears(1)));
      }
      case WITHDRAWN ->
          CaseWorld.done(world.get(RoomActs.class).withdraw(new ComingBack(world, anna).room()));
    }
    return desk;
  }

  private static void opened(CaseWorld world, Desk desk) {
    desk.takes();
    desk.opensStory();
    UUID id = desk.anna.requestId;
    CaseWorld.done(
        world.get(OpenFromRequest.class).open(world.asking(desk.owner), id, desk.opening()));
  }

  private static void afterwards(DeskActs acts, Desk desk) {
    CaseWorld.done(
        acts.beginsAftercare(desk.owner, desk.promise("aftercare", Duration.ofDays(14))));
  }
}
