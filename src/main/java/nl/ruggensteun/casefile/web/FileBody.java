package nl.ruggensteun.casefile.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.RecordedAct;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.Commitment;
import nl.ruggensteun.casefile.FileRescue;
import nl.ruggensteun.casefile.OpenFileView;
import nl.ruggensteun.casefile.Reader;
import nl.ruggensteun.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/// A file as it goes to one of its readers.
final class FileBody {
  private FileBody() {}

  static Map<String, Object> of(OpenFileView.View view, SignedIn who, Names names) {
    Map<String, Object> body = new LinkedHashMap<>();
    switch (view.file()) {
      case CaseFile.Open open -> {
        head(body, open, open.aftercare() ? "aftercare" : "open");
        people(body, open.owner(), open.standIn(), names);
        body.put(
            "role",
            Names.role(who.memberId(), Optional.of(open.owner()), Optional.of(open.standIn())));
        body.put("nextAt", view.consulted() ? null : Moments.of(open.nextAt()));
        body.put("missed", view.consulted() ? 0 : open.missed());
        body.put("destroyOn", null);
      }
      case CaseFile.Closed closed -> {
        head(body, closed, "closed");
        people(body, closed.owner(), closed.standIn(), names);
        body.put(
            "role",
            Names.role(
                who.memberId(),
                Optional.ofNullable(closed.owner()),
                Optional.ofNullable(closed.standIn())));
        body.put("nextAt", null);
        body.put("missed", 0);
        body.put("destroyOn", closed.destroyOn().toString());
      }
    }
    body.put("wish", view.wish().isEmpty() || view.consulted() ? null : view.wish());
    body.put("consulted", view.consulted());
    body.put("rescue", view.rescue().map(FileBody::rescue).orElse(null));
    body.put("openedAt", Moments.of(view.times().openedAt()));
    body.put(
        "closedAt", Optional.ofNullable(view.times().closedAt()).map(Moments::of).orElse(null));
    lists(body, view, names);
    return body;
  }

  private static Map<String, Object> rescue(FileRescue rescue) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("first", rescue.first());
    body.put("receiverKey", rescue.receiver());
    body.put("proposedAt", Moments.of(rescue.proposedAt()));
    body.put("second", rescue.second().map(UUID::toString).orElse(null));
    return body;
  }

  private static void head(Map<String, Object> body, CaseFile file, String state) {
    body.put("caseId", file.caseId());
    body.put("lineId", file.lineId());
    body.put("association", file.association());
    body.put("state", state);
  }

  private static void people(
      Map<String, Object> body, @Nullable UUID owner, @Nullable UUID standIn, Names names) {
    body.put("owner", owner == null ? null : names.of(owner));
    body.put("standIn", standIn == null ? null : names.of(standIn));
  }

  private static void lists(Map<String, Object> body, OpenFileView.View view, Names names) {
    body.put("audiences", view.audiences().stream().map(FileBody::audience).toList());
    body.put("commitments", view.commitments().stream().map(FileBody::commitment).toList());
    body.put("team", view.team().stream().map(one -> reader(one, names)).toList());
    body.put("consents", view.consents().stream().map(CaseFileController::consent).toList());
    body.put("wakeCard", view.wakeCard().map(WakeCardView::of).orElse(null));
    body.put("accessLog", view.accessLog().stream().map(act -> act(act, names)).toList());
  }

  private static Map<String, Object> audience(OpenFileView.Opened opened) {
    AudienceView view =
        AudienceView.of(
            opened.audience().audienceId(),
            opened.audience().kind(),
            opened.epochs(),
            opened.grants());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("audienceId", view.audienceId());
    body.put("kind", view.kind());
    body.put("epochs", view.epochs());
    body.put("grants", view.grants());
    body.put("hasRoom", opened.audience().locator().isPresent());
    body.put("hears", opened.audience().hears().orElse(null));
    body.put("unread", opened.audience().reporterSeq() > opened.audience().readSeq());
    body.put("closedAt", opened.audience().closedAt().map(Moments::of).orElse(null));
    return body;
  }

  static Map<String, Object> commitment(Commitment commitment) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("commitmentId", commitment.commitmentId());
    body.put("kind", commitment.kind());
    body.put("audienceId", commitment.audienceId().orElse(null));
    body.put("memberId", commitment.memberId().orElse(null));
    body.put("dueAt", Moments.of(commitment.dueAt()));
    body.put("state", commitment.state());
    return body;
  }

  private static Map<String, Object> reader(Reader reader, Names names) {
    return Map.of(
        "memberId",
        reader.memberId(),
        "name",
        names.name(reader.memberId()),
        "keyId",
        reader.keyId(),
        "audienceId",
        reader.audienceId(),
        "since",
        Moments.of(reader.since()));
  }

  private static Map<String, Object> act(RecordedAct recorded, Names names) {
    Map<String, Object> by = new LinkedHashMap<>();
    by.put("keyId", recorded.act().by());
    Optional<Names.Named> member = member(recorded.act().by(), names);
    by.put("memberId", member.map(Names.Named::memberId).orElse(null));
    by.put("name", member.map(Names.Named::name).orElse(null));
    return Map.of(
        "at",
        Moments.of(recorded.at()),
        "what",
        recorded.act().what(),
        "by",
        by,
        "details",
        recorded.act().details());
  }

  private static Optional<Names.Named> member(String by, Names names) {
    return by.length() == 36
        ? Optional.ofNullable(names.byKey().get(UUID.fromString(by)))
        : Optional.empty();
  }
}
