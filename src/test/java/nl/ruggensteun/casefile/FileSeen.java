package nl.ruggensteun.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;

/// Every way to reach a file, so that each can be tried for each persona.
public final class FileSeen {
  private FileSeen() {}

  /// A try at one surface, for a member and a case id.
  @FunctionalInterface
  public interface Attempt {
    Outcome<?> as(SignedIn who, UUID caseId);
  }

  /// By name; bodies are in form but of no use.
  public static Map<String, Attempt> all(
      CaseWorld world, UUID audience, GivenEntry entry, GivenEpoch epoch) {
    Map<String, Attempt> all = new LinkedHashMap<>();
    GivenCommitment next = new GivenCommitment(world.id(), "own", ahead(world), null);
    KeepCommitments.Follow follow =
        new KeepCommitments.Follow(Optional.empty(), Optional.of(next), List.of());
    all.put("look", world.get(OpenFileView.class)::look);
    all.put("read", (who, id) -> world.get(ReadInFile.class).after(who, id, audience, 0));
    all.put("write", (who, id) -> world.get(WriteInFile.class).byMember(who, id, audience, entry));
    all.put(
        "renew",
        (who, id) ->
            world
                .get(ChangeReaders.class)
                .byMember(who, id, new ChangeReaders.Renewing(audience, epoch, List.of())));
    all.put(
        "replace words",
        (who, id) ->
            world
                .get(ReplaceWords.class)
                .by(who, id, new ReplaceWords.Replacing(audience, null, null, epoch, List.of())));
    all.put("plan", (who, id) -> world.get(KeepCommitments.class).plan(who, id, next, List.of()));
    all.put(
        "complete",
        (who, id) -> world.get(KeepCommitments.class).complete(who, id, world.id(), follow));
    all.put("miss", (who, id) -> world.get(KeepCommitments.class).missed(who, id, follow));
    all.put(
        "hand over",
        (who, id) ->
            world
                .get(HandOver.class)
                .to(
                    who,
                    id,
                    new HandOver.Entrusting(
                        world.bea.memberId(), world.bram.memberId(), List.of())));
    all.put(
        "consent",
        (who, id) ->
            world
                .get(HandOver.class)
                .consent(who, id, new HandOver.Agreed(world.id(), "ngb", List.of())));
    all.put("revoke", (who, id) -> world.get(HandOver.class).revoke(who, id, world.id()));
    all.put(
        "aftercare",
        (who, id) -> world.get(EndOfFile.class).beginAftercare(who, id, List.of(next), List.of()));
    all.put(
        "close",
        (who, id) ->
            world
                .get(EndOfFile.class)
                .close(
                    who,
                    id,
                    new EndOfFile.Closing(LocalDate.of(2027, 1, 1), List.of(), List.of())));
    all.put("reopen", (who, id) -> world.get(EndOfFile.class).reopen(who, id, next, List.of()));
    return all;
  }

  /// What a member finds in every part of the work list.
  public static List<UUID> listed(CaseWorld world, SignedIn who) {
    Function<WorkList.Part, List<WorkList.Listed>> page =
        part -> world.get(WorkList.class).page(who.memberId(), part, Optional.empty());
    return List.of(WorkList.Part.values()).stream()
        .flatMap(part -> page.apply(part).stream())
        .map(WorkList.Listed::caseId)
        .toList();
  }

  /// The rows of a member's work list where she only thinks along.
  public static List<WorkList.Listed> consultsOf(CaseWorld world, SignedIn who) {
    return world
        .get(WorkList.class)
        .page(who.memberId(), WorkList.Part.TEAM, Optional.empty())
        .stream()
        .filter(WorkList.Listed::consulted)
        .toList();
  }

  private static Instant ahead(CaseWorld world) {
    return RoundedTime.notBefore(world.clock.instant().plusSeconds(86_400));
  }
}
