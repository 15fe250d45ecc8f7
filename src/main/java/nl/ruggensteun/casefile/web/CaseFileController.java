package nl.ruggensteun.casefile.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.Consent;
import nl.ruggensteun.casefile.OpenFileView;
import nl.ruggensteun.casefile.ReadInFile;
import nl.ruggensteun.casefile.Titles;
import nl.ruggensteun.casefile.WorkList;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.AudienceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a confidant sees of files: the own work list, and each file that she is on a list of.
@RestController
@RequestMapping("/api/v1/case-files")
class CaseFileController {
  private final WorkList workList;
  private final Titles titles;
  private final OpenFileView files;
  private final ReadInFile entries;
  private final Members members;

  CaseFileController(
      WorkList workList, Titles titles, OpenFileView files, ReadInFile entries, Members members) {
    this.workList = workList;
    this.titles = titles;
    this.files = files;
    this.entries = entries;
    this.members = members;
  }

  @GetMapping
  Map<String, Object> list(
      SignedIn who,
      @RequestParam("list") String list,
      @RequestParam(name = "after", required = false) @Nullable String after) {
    WorkList.Part part =
        WorkList.Part.of(list).orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
    List<WorkList.Listed> found = workList.page(who.memberId(), part, cursor(after));
    boolean more = found.size() > WorkList.PAGE;
    List<WorkList.Listed> page = more ? found.subList(0, WorkList.PAGE) : found;
    Names names = names();
    Map<UUID, Titles.Title> sealed = titles.of(who, page);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("files", page.stream().map(file -> row(who, file, names, sealed)).toList());
    body.put("next", more ? text(page.getLast().cursor()) : null);
    return body;
  }

  @GetMapping("/counts")
  WorkList.Counts counts(SignedIn who) {
    return workList.counts(who.memberId());
  }

  @GetMapping("/{id}")
  Map<String, Object> file(SignedIn who, @PathVariable("id") UUID id) {
    OpenFileView.View view = files.look(who, id).orElseThrow(Refused::new);
    return FileBody.of(view, who, names());
  }

  @GetMapping("/{id}/entries")
  List<EntryView> entries(
      SignedIn who,
      @PathVariable("id") UUID id,
      @RequestParam("audience") UUID audience,
      @RequestParam(name = "after", defaultValue = "0") int after) {
    return entries.after(who, id, audience, after).orElseThrow(Refused::new).stream()
        .map(EntryView::of)
        .toList();
  }

  private static Map<String, Object> row(
      SignedIn who, WorkList.Listed file, Names names, Map<UUID, Titles.Title> sealed) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("caseId", file.caseId());
    row.put("lineId", file.lineId());
    row.put("state", file.state());
    row.put("owner", file.owner().map(names::of).orElse(null));
    row.put("standIn", file.standIn().map(names::of).orElse(null));
    row.put("nextAt", file.nextAt().map(Moments::of).orElse(null));
    row.put("wish", file.wish().orElse(null));
    row.put("unread", file.unread());
    row.put("misses", file.missed());
    row.put("consulted", file.consulted());
    row.put("role", Names.role(who.memberId(), file.owner(), file.standIn()));
    row.put("title", title(file, sealed.get(file.caseId())));
    return row;
  }

  private static @Nullable Map<String, Object> title(
      WorkList.Listed file, Titles.@Nullable Title title) {
    if (title == null) {
      return null;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "audience",
        AudienceView.of(file.teamAudience(), AudienceKind.TEAM, title.epochs(), title.grants()));
    body.put("entry", EntryView.of(title.entry()));
    body.put("prev", title.prev().map(hash -> hash.text()).orElse(null));
    return body;
  }

  private Names names() {
    return Names.ofMembers(members.everybody());
  }

  static String text(WorkList.Cursor cursor) {
    return cursor.moment() + "_" + cursor.caseId();
  }

  private static Optional<WorkList.Cursor> cursor(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      int middle = text.indexOf('_');
      return Optional.of(
          new WorkList.Cursor(
              Instant.parse(text.substring(0, Math.max(0, middle))),
              UUID.fromString(text.substring(middle + 1))));
    } catch (DateTimeParseException | IllegalArgumentException malformed) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
  }

  static Map<String, Object> consent(Consent consent) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("consentId", consent.consentId());
    body.put("toAssociation", consent.toAssociation());
    body.put("fromAssociation", consent.fromAssociation().orElse(null));
    body.put("givenAt", Moments.of(consent.givenAt()));
    body.put("revokedAt", consent.revokedAt().map(Moments::of).orElse(null));
    return body;
  }
}
