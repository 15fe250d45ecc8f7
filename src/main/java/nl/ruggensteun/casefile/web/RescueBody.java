package nl.ruggensteun.casefile.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.casefile.EndangeredFile;
import nl.ruggensteun.casefile.FileRescue;
import nl.ruggensteun.casefile.RescueDesk;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.web.Moments;

/// Rescues as they go to coordinators and receivers.
final class RescueBody {
  private RescueBody() {}

  static Map<String, Object> of(RescueDesk.Listed listed, Names names) {
    return Map.of(
        "files",
        listed.files().stream().map(file -> inNeed(file, names)).toList(),
        "received",
        received(listed.received(), names));
  }

  static List<Map<String, Object>> received(List<FileRescue> received, Names names) {
    return received.stream().map(rescue -> rescue(rescue, false, names)).toList();
  }

  private static Map<String, Object> inNeed(RescueDesk.InNeed need, Names names) {
    EndangeredFile file = need.file();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("caseId", file.caseId());
    body.put("lineId", file.lineId());
    body.put("reason", file.reason().code());
    body.put("nextAt", Moments.of(file.nextAt()));
    body.put("owner", names.of(file.owner()));
    body.put("standIn", names.of(file.standIn()));
    body.put("standInReads", file.standInReads());
    body.put("rescuable", file.rescuable());
    body.put("unreadable", file.unreadable());
    body.put(
        "rescue", need.running().map(one -> rescue(one.rescue(), one.stale(), names)).orElse(null));
    return body;
  }

  private static Map<String, Object> rescue(FileRescue rescue, boolean stale, Names names) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("rescueId", rescue.rescueId());
    body.put("caseId", rescue.caseId());
    body.put("receiverKey", rescue.receiver());
    body.put("receiver", names.of(rescue.receiverMember()));
    body.put("reason", rescue.reason().code());
    body.put("first", rescue.first());
    body.put("proposedAt", Moments.of(rescue.proposedAt()));
    body.put("second", rescue.second().map(UUID::toString).orElse(null));
    body.put("stale", stale);
    return body;
  }

  static Map<String, Object> of(RescueDesk.Material material) {
    return Map.of(
        "caseId",
        material.caseId(),
        "lineId",
        material.lineId(),
        "association",
        material.association(),
        "audiences",
        material.audiences().stream().map(RescueBody::opened).toList());
  }

  private static Map<String, Object> opened(RescueDesk.Opened opened) {
    AudienceView view =
        AudienceView.of(
            opened.audience().audienceId(), opened.audience().kind(), opened.epochs(), List.of());
    return Map.of(
        "audienceId",
        view.audienceId(),
        "kind",
        view.kind(),
        "epochs",
        view.epochs(),
        "shares",
        opened.shares().stream()
            .map(share ->
                Map.of(
                    "n",
                    share.n(),
                    "keyId",
                    share.keyId(),
                    "sealed",
                    Base64Url.encode(share.sealed())))
            .toList(),
        "consents",
        opened.consents());
  }
}
