package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import org.springframework.stereotype.Component;

/// Taking a second person's room, or a consult, out of a file again (_uit het dossier halen_):
/// nothing more is written in it and its dates end. The room of whoever the file began with ends
/// with the file.
@Component
public class EndAudience {
  private final ResponsibleForFile responsible;
  private final RoomFile rooms;
  private final FileStores stores;
  private final Surroundings around;

  EndAudience(
      ResponsibleForFile responsible, RoomFile rooms, FileStores stores, Surroundings around) {
    this.responsible = responsible;
    this.rooms = rooms;
    this.stores = stores;
    this.around = around;
  }

  public Outcome<UUID> by(SignedIn who, UUID caseId, UUID audienceId) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = responsible.lockOpen(who, caseId);
          Audience audience =
              stores.audiences().one(caseId, audienceId).orElseThrow(RefusedAct::notFound);
          mayEnd(audience);
          List<Commitment> dates =
              stores.commitments().openOf(caseId).stream()
                  .filter(open -> open.audienceId().filter(audienceId::equals).isPresent())
                  .toList();
          for (Commitment date : dates) {
            if (date.kind().keepsAFileGoing() && !stores.commitments().goesOnWithout(date)) {
              throw RefusedAct.invalid("next", "required");
            }
            stores.commitments().cancel(date);
          }
          stores.audiences().closed(audience, around.clock().instant());
          FileActs.record(
              around, file, "audience.ended", who, Map.of("audience", audienceId.toString()));
          stores.lookers().tell(caseId);
          return audienceId;
        });
  }

  private void mayEnd(Audience audience) {
    boolean may =
        switch (audience.kind()) {
          case TEAM -> false;
          case SHARED -> !rooms.isFirst(audience);
          case CONSULT -> true;
        };
    if (!may) {
      throw RefusedAct.conflict("first-of-the-file");
    }
    if (audience.closedAt().isPresent()) {
      throw RefusedAct.conflict("closed");
    }
  }
}
