package nl.ruggensteun.demo;

import java.util.Map;

/// Two coordinators at work on the texts of the site: one writes, the other approves.
record TextWriting(Visit writer, Visit approver) {
  /// The newest that was published, also when this node does not show it yet.
  String newest(String document) {
    return writer.get(version(document, newestNumber(document))).get("text").asString();
  }

  int publish(String document, String text, String note) {
    int number = propose(document, text, note);
    approver.post(version(document, number) + "/approval");
    return number;
  }

  int propose(String document, String text, String note) {
    int number = keep(document, text, note);
    writer.post(version(document, number) + "/proposal");
    return number;
  }

  int keep(String document, String text, String note) {
    Map<String, Object> draft =
        Map.of("text", text, "note", note, "basedOn", newestNumber(document));
    return writer.put(path(document) + "/draft", draft).get("version").asInt();
  }

  private int newestNumber(String document) {
    return writer.get(path(document)).get("newest").asInt();
  }

  private static String version(String document, int number) {
    return path(document) + "/versions/" + number;
  }

  private static String path(String document) {
    return "/guidance/documents/" + document;
  }
}
