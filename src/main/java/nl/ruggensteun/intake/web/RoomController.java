package nl.ruggensteun.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.casefile.AnswerToConsent;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.Hears;
import nl.ruggensteun.casefile.web.EntryView;
import nl.ruggensteun.casefile.web.Given;
import nl.ruggensteun.intake.Bookmarks;
import nl.ruggensteun.intake.RenewRoom;
import nl.ruggensteun.intake.Room;
import nl.ruggensteun.intake.RoomActs;
import nl.ruggensteun.intake.RoomDot;
import nl.ruggensteun.intake.RoomSessions;
import nl.ruggensteun.intake.RoomSettings;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a reporter comes back with her ten words. Without a cookie: the page keeps the token.
@RestController
@RequestMapping("/api/v1")
class RoomController {
  private final RoomSessions sessions;
  private final Room rooms;
  private final RoomActs acts;
  private final RenewRoom renew;
  private final RoomSettings settings;
  private final Bookmarks bookmarks;
  private final RoomDot dot;

  RoomController(
      RoomSessions sessions,
      Room rooms,
      RoomActs acts,
      RenewRoom renew,
      RoomSettings settings,
      Bookmarks bookmarks,
      RoomDot dot) {
    this.sessions = sessions;
    this.rooms = rooms;
    this.acts = acts;
    this.renew = renew;
    this.settings = settings;
    this.bookmarks = bookmarks;
    this.dot = dot;
  }

  record ChallengeGiven(@Nullable String challenge) {}

  record EpochGiven(@Nullable GivenEpoch epoch) {}

  record HearsGiven(@Nullable String hears) {}

  record ConsentAnswered(
      @Nullable UUID consentId,
      @Nullable String toAssociation,
      @Nullable Boolean given,
      @Nullable GivenEntry entry) {}

  record BookmarkGiven(@Nullable String sealed) {}

  @Essential
  @PostMapping("/room-sessions")
  ResponseEntity<Object> enter(@RequestBody ChallengeGiven body) {
    RoomSessions.Opened opened =
        Optional.ofNullable(body.challenge())
            .flatMap(sessions::open)
            .orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            Map.of("token", opened.token().reveal(), "expiresAt", Moments.of(opened.expiresAt())));
  }

  @GetMapping("/room")
  Map<String, Object> look(Audience room) {
    return RoomBody.of(rooms.look(room), dot.mark(room));
  }

  @GetMapping("/room/entries")
  List<EntryView> entries(
      Audience room, @RequestParam(name = "after", defaultValue = "0") int after) {
    return rooms.entries(room, after).stream().map(EntryView::of).toList();
  }

  @Essential
  @PostMapping("/room/entries")
  ResponseEntity<Object> write(Audience room, @RequestBody GivenEntry body) {
    int seq = acts.write(room, body).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("seq", seq));
  }

  @PostMapping("/room/consents")
  ResponseEntity<Object> consent(Audience room, @RequestBody ConsentAnswered body) {
    AnswerToConsent.Answer answer =
        new AnswerToConsent.Answer(
            Given.needed(body.consentId(), "consentId"),
            Given.needed(body.toAssociation(), "toAssociation"),
            Boolean.TRUE.equals(body.given()),
            Given.needed(body.entry(), "entry"));
    acts.consent(room, answer).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of());
  }

  @Essential
  @PostMapping("/room/epochs")
  ResponseEntity<Object> newEpoch(Audience room, @RequestBody EpochGiven body) {
    acts.newEpoch(room, Given.needed(body.epoch(), "epoch")).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of());
  }

  @Essential
  @PostMapping("/room/renewals")
  ResponseEntity<Object> renew(Audience room, @RequestBody RenewRoom.Renewal body) {
    renew.renew(room, body).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of());
  }

  @Essential
  @PostMapping("/room/withdrawals")
  ResponseEntity<Object> withdraw(Audience room) {
    acts.withdraw(room).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @Essential
  @PostMapping("/room/closings")
  ResponseEntity<Object> close(Audience room) {
    acts.close(room).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @Essential
  @PostMapping("/room/reopenings")
  ResponseEntity<Object> reopen(Audience room) {
    acts.reopen(room).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @PutMapping("/room/hears")
  Map<String, Hears> hears(Audience room, @RequestBody HearsGiven body) {
    return Map.of("hears", settings.hears(room, body.hears()).orElseThrow(Refused::new));
  }

  /// At a first visit there is none; that is nothing wrong.
  @GetMapping("/room/bookmark")
  ResponseEntity<Map<String, String>> bookmark(Audience room) {
    return room.locator()
        .flatMap(bookmarks::of)
        .map(sealed -> ResponseEntity.ok(Map.of("sealed", sealed)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping("/room/bookmark")
  ResponseEntity<Object> putBookmark(Audience room, @RequestBody BookmarkGiven body) {
    settings.bookmark(room, body.sealed()).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }
}
