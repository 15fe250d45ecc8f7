package nl.ruggensteun.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.ChangeReaders;
import nl.ruggensteun.casefile.EndAudience;
import nl.ruggensteun.casefile.EndOfFile;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.GivenCommitment;
import nl.ruggensteun.casefile.HandOver;
import nl.ruggensteun.casefile.NewFile;
import nl.ruggensteun.casefile.ReplaceWords;
import nl.ruggensteun.casefile.StartCaseFile;
import nl.ruggensteun.casefile.Statistics;
import nl.ruggensteun.casefile.WriteInFile;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a confidant does with a file. Words that belong to an act come with it, sealed.
@RestController
@RequestMapping("/api/v1/case-files")
class FileActController {
  private final StartCaseFile start;
  private final WriteInFile write;
  private final ChangeReaders readers;
  private final HandOver handOver;
  private final EndOfFile end;
  private final EndAudience ending;
  private final ReplaceWords words;

  FileActController(
      StartCaseFile start,
      WriteInFile write,
      ChangeReaders readers,
      HandOver handOver,
      EndOfFile end,
      EndAudience ending,
      ReplaceWords words) {
    this.start = start;
    this.write = write;
    this.readers = readers;
    this.handOver = handOver;
    this.end = end;
    this.ending = ending;
    this.words = words;
  }

  record FileBodyGiven(
      @Nullable UUID caseId,
      @Nullable GivenAudience team,
      @Nullable List<GivenAudience> rooms,
      @Nullable List<GivenEntry> entries,
      @Nullable UUID standIn,
      @Nullable GivenCommitment commitment,
      @Nullable String homeLine) {}

  record EpochGiven(
      @Nullable UUID audienceId, @Nullable GivenEpoch epoch, @Nullable List<GivenEntry> entries) {}

  record NewWordsGiven(
      @Nullable String locator,
      @Nullable String authKey,
      @Nullable GivenEpoch epoch,
      @Nullable List<GivenEntry> entries) {}

  record OwnerGiven(
      @Nullable UUID owner, @Nullable UUID standIn, @Nullable List<GivenEntry> entries) {}

  record ConsentGiven(
      @Nullable UUID consentId,
      @Nullable String toAssociation,
      @Nullable List<GivenEntry> entries) {}

  record AftercareGiven(
      @Nullable List<GivenCommitment> commitments, @Nullable List<GivenEntry> entries) {}

  record ClosingGiven(
      @Nullable LocalDate destroyOn,
      @Nullable List<Statistics.GivenRecord> statistic,
      @Nullable List<GivenEntry> entries) {}

  record ReopeningGiven(@Nullable GivenCommitment next, @Nullable List<GivenEntry> entries) {}

  @Essential
  @PostMapping
  ResponseEntity<Object> byTelephone(SignedIn who, @RequestBody FileBodyGiven body) {
    NewFile file =
        new NewFile(
            Given.needed(body.caseId(), "caseId"),
            Given.needed(body.team(), "team"),
            Given.orNone(body.rooms()),
            Given.orNone(body.entries()),
            Given.needed(body.standIn(), "standIn"),
            Given.needed(body.commitment(), "commitment"),
            Optional.ofNullable(body.homeLine()),
            Optional.empty());
    CaseFile.Open opened = start.byTelephone(who, file).orElseThrow(Refused::new);
    return created(Map.of("caseId", opened.caseId()));
  }

  @Essential
  @PostMapping("/{id}/entries")
  ResponseEntity<Object> write(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody GivenEntry body) {
    UUID audience = Given.needed(body.audienceId(), "audienceId");
    int seq = write.byMember(who, id, audience, body).orElseThrow(Refused::new);
    return created(Map.of("seq", seq));
  }

  @Essential
  @PostMapping("/{id}/epochs")
  ResponseEntity<Object> renew(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody EpochGiven body) {
    ChangeReaders.Renewing renewing =
        new ChangeReaders.Renewing(
            Given.needed(body.audienceId(), "audienceId"),
            Given.needed(body.epoch(), "epoch"),
            Given.orNone(body.entries()));
    int n = readers.byMember(who, id, renewing).orElseThrow(Refused::new);
    return created(Map.of("n", n));
  }

  @PostMapping("/{id}/audiences")
  ResponseEntity<Object> addAudience(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody GivenAudience body) {
    readers.newAudience(who, id, body).orElseThrow(Refused::new);
    return created(Map.of("caseId", id));
  }

  @PostMapping("/{id}/audiences/{audience}/renewals")
  ResponseEntity<Object> replaceWords(
      SignedIn who,
      @PathVariable("id") UUID id,
      @PathVariable("audience") UUID audience,
      @RequestBody NewWordsGiven body) {
    ReplaceWords.Replacing replacing =
        new ReplaceWords.Replacing(
            audience,
            body.locator(),
            body.authKey(),
            Given.needed(body.epoch(), "epoch"),
            Given.orNone(body.entries()));
    int n = words.by(who, id, replacing).orElseThrow(Refused::new);
    return created(Map.of("n", n));
  }

  @PostMapping("/{id}/audiences/{audience}/closings")
  ResponseEntity<Object> endAudience(
      SignedIn who, @PathVariable("id") UUID id, @PathVariable("audience") UUID audience) {
    ending.by(who, id, audience).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @Essential
  @PutMapping("/{id}/owner")
  ResponseEntity<Object> handOver(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody OwnerGiven body) {
    handOver
        .to(
            who,
            id,
            new HandOver.Entrusting(
                Given.needed(body.owner(), "owner"),
                Given.needed(body.standIn(), "standIn"),
                Given.orNone(body.entries())))
        .orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/consents")
  ResponseEntity<Object> consent(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody ConsentGiven body) {
    UUID consent =
        handOver
            .consent(
                who,
                id,
                new HandOver.Agreed(
                    Given.needed(body.consentId(), "consentId"),
                    Given.needed(body.toAssociation(), "toAssociation"),
                    Given.orNone(body.entries())))
            .orElseThrow(Refused::new);
    return created(Map.of("consentId", consent));
  }

  @DeleteMapping("/{id}/consents/{consent}")
  ResponseEntity<Object> revoke(
      SignedIn who, @PathVariable("id") UUID id, @PathVariable("consent") UUID consent) {
    handOver.revoke(who, id, consent).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/aftercare")
  ResponseEntity<Object> aftercare(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody AftercareGiven body) {
    end.beginAftercare(who, id, Given.orNone(body.commitments()), Given.orNone(body.entries()))
        .orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @Essential
  @PostMapping("/{id}/closings")
  ResponseEntity<Object> close(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody ClosingGiven body) {
    EndOfFile.Closing closing =
        new EndOfFile.Closing(
            Given.needed(body.destroyOn(), "destroyOn"),
            Given.orNone(body.entries()),
            Given.orNone(body.statistic()));
    LocalDate destroyOn = end.close(who, id, closing).orElseThrow(Refused::new);
    return created(Map.of("destroyOn", destroyOn));
  }

  @PostMapping("/{id}/reopenings")
  ResponseEntity<Object> reopen(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody ReopeningGiven body) {
    end.reopen(who, id, Given.needed(body.next(), "next"), Given.orNone(body.entries()))
        .orElseThrow(Refused::new);
    return created(Map.of("caseId", id));
  }

  private static ResponseEntity<Object> created(Map<String, Object> body) {
    return ResponseEntity.status(HttpStatus.CREATED).body(body);
  }
}
