package nl.ruggensteun.intake;

import java.util.Optional;
import nl.ruggensteun.access.Challenges;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.JwsType;

/// Anna in her own room: comes in with her ten words.
public final class ComingBack {
  private final CaseWorld world;
  private final Anna anna;

  public ComingBack(CaseWorld world, Anna anna) {
    this.world = world;
    this.anna = anna;
  }

  /// Her room, after signing a challenge with these keys.
  public Optional<Audience> enters(ReturnKeys keys) {
    return world
        .get(RoomSessions.class)
        .open(answer(Challenge.Purpose.RETURN, keys))
        .flatMap(opened -> world.get(RoomSessions.class).room(opened.token().reveal()));
  }

  public Audience room() {
    return enters(anna.keys).orElseThrow();
  }

  public Room.View looks() {
    return world.get(Room.class).look(room());
  }

  public int writes(int seq, String text) {
    return CaseWorld.done(
        world
            .get(RoomActs.class)
            .write(room(), anna.room.entry(anna.keys.author(), seq, EntryKind.MESSAGE, text)));
  }

  String answer(Challenge.Purpose purpose, ReturnKeys keys) {
    Challenge challenge = world.get(Challenges.class).issue(purpose, keys.locator()).orElseThrow();
    return keys.auth().sign(JwsType.CHALLENGE, challenge);
  }
}
