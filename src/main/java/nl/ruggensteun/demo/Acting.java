package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;

/// Plays what happens in a fictional file, one act after another.
final class Acting {
  private final Stage stage;
  private final PlayedFile file;
  private final Promises promises;
  private final Map<String, CaseScript.PromiseScript> planned = new HashMap<>();

  Acting(Stage stage, PlayedFile file, CaseScript.PromiseScript first) {
    this.stage = stage;
    this.file = file;
    this.promises = new Promises(stage, file);
    planned.put(first.id(), first);
  }

  void play(CaseAct act) {
    Instant at = stage.today().at(act.at());
    switch (act) {
      case CaseAct.Note note -> note(note, at);
      case CaseAct.Message message -> message(message, at);
      case CaseAct.Reply reply -> reply(reply, at);
      case CaseAct.Read read ->
          file.rooms().values().forEach(room -> file.read(at, room.audience()));
      case CaseAct.Person person -> person(person, at);
      case CaseAct.Room room -> new RoomForPerson(stage, file).make(room, at);
      case CaseAct.Promise promise -> promise(promise.script(), at);
      case CaseAct.Kept kept -> kept(kept, at);
      case CaseAct.Missed missed -> missed(missed, at);
      case CaseAct.Consent consent -> consent(consent, at);
      case CaseAct.BringIn bringIn -> bringIn(bringIn, at);
      case CaseAct.HandOver handOver -> handOver(handOver, at);
      case CaseAct.Aftercare aftercare -> aftercare(aftercare, at);
      case CaseAct.Close close -> new Closing(stage, file).close(close, at);
    }
  }

  private void note(CaseAct.Note note, Instant at) {
    Colleague by = note.by() == null ? file.owner() : stage.team().member(note.by());
    Map<String, Object> words = Map.of("noteId", stage.id(at), "text", note.text());
    Map<String, Object> entry = file.team().write(EntryKind.NOTE, words, by.author(), at);
    file.post(by, at, "/entries", entry);
  }

  private void message(CaseAct.Message message, Instant at) {
    SealedAudience room = file.room(message.room()).audience();
    Map<String, String> words = Map.of("text", message.text());
    file.post(at, "/entries", room.write(EntryKind.MESSAGE, words, file.owner().author(), at));
  }

  private void reply(CaseAct.Reply reply, Instant at) {
    PlayedRoom room = file.room(reply.room());
    Visit visit = room.enter(stage);
    Map<String, String> words = Map.of("text", reply.text());
    Map<String, Object> entry =
        room.audience().write(EntryKind.MESSAGE, words, room.keys().author(), at);
    stage.past().now(file.caseId(), at);
    visit.post("/room/entries", entry);
  }

  private void person(CaseAct.Person person, Instant at) {
    file.post(at, "/entries", file.forTeam(EntryKind.PERSON, People.words(file, person, at), at));
  }

  private void promise(CaseScript.PromiseScript script, Instant at) {
    planned.put(script.id(), script);
    Promises.Planned plan = promises.plan(script, at);
    Map<String, Object> body = new LinkedHashMap<>(plan.commitment());
    body.put("entries", plan.entries());
    file.post(at, "/commitments", body);
  }

  private void kept(CaseAct.Kept kept, Instant at) {
    CaseScript.PromiseScript script = script(kept.id());
    List<Map<String, Object>> entries = new ArrayList<>(promises.said(script, "done", at));
    Map<String, Object> body = following(kept.next(), entries, at);
    UUID id = file.id("promise " + kept.id(), at);
    file.post(at, "/commitments/" + id + "/completions", body);
  }

  private void missed(CaseAct.Missed missed, Instant at) {
    List<Map<String, Object>> entries = new ArrayList<>();
    String nextAt = Moments.of(stage.today().at(String.valueOf(missed.next().due())));
    entries.add(file.forTeam(EntryKind.SYSTEM, Map.of("what", "missed", "nextAt", nextAt), at));
    Map<String, Object> body = following(missed.next(), entries, at);
    body.put("attempted", file.id("promise " + missed.id(), at));
    file.post(at, "/misses", body);
  }

  private Map<String, Object> following(
      CaseScript.@Nullable PromiseScript next, List<Map<String, Object>> entries, Instant at) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (next != null) {
      planned.put(next.id(), next);
      Promises.Planned plan = promises.plan(next, at);
      body.put("next", plan.commitment());
      entries.addAll(plan.entries());
    }
    body.put("entries", entries);
    return body;
  }

  private void consent(CaseAct.Consent consent, Instant at) {
    UUID id = stage.id(at);
    Map<String, Object> words =
        Map.of(
            "consentId",
            id,
            "toAssociation",
            consent.association(),
            "given",
            true,
            "text",
            consent.text());
    file.post(
        at,
        "/consents",
        Map.of(
            "consentId", id,
            "toAssociation", consent.association(),
            "entries", List.of(file.forTeam(EntryKind.CONSENT, words, at))));
  }

  /// Somebody reads along from the beginning: the key goes on, to one reader more.
  private void bringIn(CaseAct.BringIn bringIn, Instant at) {
    Colleague added = stage.team().member(bringIn.member());
    SealedAudience team = file.team();
    List<KeyId> readers = new ArrayList<>(team.epoch().signed().payload().granteeIds());
    readers.add(added.keyId());
    EpochPlan plan = EpochPlan.of(team.epoch().chain(), readers).keeping(team.epoch().seed());
    team.goOnWith(stage.epochs().make(plan, file.owner().author(), at));
    Map<String, Object> words =
        Map.of(
            "what", "in",
            "memberId", added.memberId(),
            "keyId", added.keyId().text(),
            "audienceId", team.id(),
            "from", "everything",
            "text", bringIn.text());
    file.post(
        at,
        "/epochs",
        Map.of(
            "audienceId", team.id(),
            "epoch", SealedAudience.body(team.epoch()),
            "entries", List.of(file.forTeam(EntryKind.MEMBERSHIP, words, at))));
  }

  private void handOver(CaseAct.HandOver handOver, Instant at) {
    Colleague owner = stage.team().member(handOver.owner());
    Colleague standIn = stage.team().member(handOver.standIn());
    Map<String, Object> words =
        Map.of("owner", owner.memberId(), "standIn", standIn.memberId(), "text", handOver.text());
    file.put(
        at,
        "/owner",
        Map.of(
            "owner", owner.memberId(),
            "standIn", standIn.memberId(),
            "entries", List.of(file.forTeam(EntryKind.HANDOVER, words, at))));
    file.nowOf(owner);
  }

  private void aftercare(CaseAct.Aftercare aftercare, Instant at) {
    List<Map<String, Object>> entries = new ArrayList<>();
    List<Map<String, Object>> commitments = new ArrayList<>();
    entries.add(file.forTeam(EntryKind.SYSTEM, Map.of("what", "aftercare"), at));
    for (CaseScript.PromiseScript moment : aftercare.moments()) {
      planned.put(moment.id(), moment);
      Promises.Planned plan = promises.plan(moment, at);
      commitments.add(plan.commitment());
      entries.addAll(plan.entries());
    }
    file.post(at, "/aftercare", Map.of("commitments", commitments, "entries", entries));
  }

  private CaseScript.PromiseScript script(String id) {
    CaseScript.PromiseScript script = planned.get(id);
    if (script == null) {
      throw new IllegalArgumentException("no promise " + id);
    }
    return script;
  }
}
